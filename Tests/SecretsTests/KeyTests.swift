import Testing

@testable import Secrets

@Suite struct KeyTests {
    private func hash(_ key: Key, _ purpose: String) -> [UInt8] {
        Blake2b.hash([], key: key.subkey(for: purpose))
    }

    @Test func `white space around a key does not count`() throws {
        let plain = try Key("0123456789abcdef".utf8)
        let spaced = try Key(" \t0123456789abcdef\r\n".utf8)
        #expect(hash(plain, "token") == hash(spaced, "token"))
    }

    @Test(arguments: ["", " \n", "0123456789abcde", "  0123456789abcde \n\n"])
    func `a key of fewer than 16 bytes is refused`(text: String) throws {
        let count = text.contains("0") ? 15 : 0
        let fault = #expect(throws: Key.Fault(count: count)) { try Key(text.utf8) }
        #expect(try #require(fault).description.hasPrefix("the key has \(count) bytes"))
    }

    @Test func `each purpose and each key has keys of its own, whatever the length`() throws {
        let long = String(repeating: "0123456789abcdef", count: 10)
        let keys = try [Key("0123456789abcdef".utf8), Key("0123456789abcdeg".utf8), Key(long.utf8)]
        let hashes = keys.flatMap { key in ["token", "shift", "vault"].map { hash(key, $0) } }
        #expect(Set(hashes).count == 9)
    }

    @Test func `nothing that is printed shows a key`() throws {
        let key = try Key("0123456789abcdef".utf8)
        var dumped = ""
        dump([key], to: &dumped)
        dump(key.subkey(for: "token"), to: &dumped)
        #expect("\(key)" == "<key>" && String(reflecting: key) == "<key>")
        #expect("\(key.subkey(for: "token"))" == "<32 secret bytes>")
        #expect(!dumped.contains("0123456789abcdef") && !dumped.contains("UnsafeMutable"))
    }
}
