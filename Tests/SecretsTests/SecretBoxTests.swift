import Testing

@testable import Secrets

@Suite struct SecretBoxTests {
    private let key = SecretBytes(0..<32)

    @Test(arguments: [0, 1, 16, 1000])
    func `what is sealed opens as it was`(count: Int) {
        let message = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let (nonce, box) = SecretBox.seal(message, key: key)
        #expect(box.count == count + 16)
        #expect(SecretBox.open(box, nonce: nonce, key: key) == message)
    }

    @Test func `every box has a nonce of its own, so that two of one message differ`() {
        let one = SecretBox.seal([1, 2, 3], key: key)
        let other = SecretBox.seal([1, 2, 3], key: key)
        #expect(one.nonce != other.nonce && one.box != other.box)
    }

    @Test func `one changed bit, another key or another nonce, and nothing opens`() {
        let (nonce, box) = SecretBox.seal([1, 2, 3], key: key)
        for index in box.indices {
            var changed = box
            changed[index] ^= 1
            #expect(SecretBox.open(changed, nonce: nonce, key: key) == nil)
        }
        #expect(SecretBox.open(box, nonce: nonce, key: SecretBytes(1..<33)) == nil)
        #expect(SecretBox.open(box, nonce: SecretBox.seal([], key: key).nonce, key: key) == nil)
        #expect(SecretBox.open(Array(box.prefix(15)), nonce: nonce, key: key) == nil)
        #expect(SecretBox.open(box, nonce: Array(nonce.dropLast()), key: key) == nil)
    }
}
