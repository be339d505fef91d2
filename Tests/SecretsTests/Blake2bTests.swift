import Testing

@testable import Secrets

func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

@Suite struct Blake2bTests {
    @Test func `the hash of abc is that of RFC 7693, appendix A`() {
        #expect(
            hex(Blake2b.hash(Array("abc".utf8), length: 64))
                == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923")
    }

    /// The first of the keyed test vectors that come with the reference implementation.
    @Test func `the keyed hash of nothing is that of the reference implementation`() {
        #expect(
            hex(Blake2b.hash([], key: SecretBytes(0..<64), length: 64))
                == "10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786"
                + "b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568")
    }

    @Test func `another key or another length is another hash`() {
        let message = Array("abc".utf8)
        let one = Blake2b.hash(message, key: SecretBytes(0..<32))
        #expect(one.count == 32)
        #expect(one == Blake2b.hash(message, key: SecretBytes(0..<32)))
        #expect(one != Blake2b.hash(message, key: SecretBytes(1..<33)))
        #expect(one != Blake2b.hash(message))
        #expect(Array(Blake2b.hash(message, length: 64).prefix(32)) != Blake2b.hash(message))
    }
}
