internal import CSodium

/// Bytes that only who has the key can read, and that nobody can change unseen: XSalsa20 and Poly1305.
public enum SecretBox {
    public static let keyLength = 32
    public static let nonceLength = 24

    /// - Parameter key: of 32 bytes.
    /// - Returns: a nonce that was drawn for this box alone, and the box, which is 16 bytes longer than the message.
    public static func seal(_ message: [UInt8], key: SecretBytes) -> (nonce: [UInt8], box: [UInt8]) {
        precondition(key.count == keyLength)
        let nonce = Sodium.randomBytes(nonceLength)
        var box = [UInt8](repeating: 0, count: message.count + Int(crypto_secretbox_macbytes()))
        let status = key.withBytes { crypto_secretbox_easy(&box, message, UInt64(message.count), nonce, $0) }
        precondition(status == 0, "a message of this length cannot be sealed")
        return (nonce, box)
    }

    /// - Returns: nil when the box, the nonce or the key is another one than the message was sealed with.
    public static func open(_ box: [UInt8], nonce: [UInt8], key: SecretBytes) -> [UInt8]? {
        precondition(key.count == keyLength)
        Sodium.isReady
        let count = box.count - Int(crypto_secretbox_macbytes())
        guard count >= 0, nonce.count == nonceLength else { return nil }
        var message = [UInt8](repeating: 0, count: count)
        let status = key.withBytes { crypto_secretbox_open_easy(&message, box, UInt64(box.count), nonce, $0) }
        return status == 0 ? message : nil
    }
}
