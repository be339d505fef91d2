internal import CSodium

/// BLAKE2b (RFC 7693), with a key or without.
public enum Blake2b {
    /// - Parameters:
    ///   - key: of 16 to 64 bytes; with it only who has it can tell what was hashed, or hash a guess.
    ///   - length: of the hash, from 16 to 64 bytes.
    public static func hash(_ message: [UInt8], key: SecretBytes? = nil, length: Int = 32) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: length)
        hash.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            write(message, key: key, to: start, length: length)
        }
        return hash
    }

    /// A hash that is a secret itself.
    static func secret(_ message: [UInt8], key: SecretBytes, length: Int = 32) -> SecretBytes {
        SecretBytes(count: length) { write(message, key: key, to: $0, length: length) }
    }

    private static func write(
        _ message: [UInt8], key: SecretBytes?, to hash: UnsafeMutablePointer<UInt8>, length: Int
    ) {
        Sodium.isReady
        let size = UInt64(message.count)
        let status =
            if let key {
                key.withBytes { crypto_generichash(hash, length, message, size, $0, key.count) }
            } else {
                crypto_generichash(hash, length, message, size, nil, 0)
            }
        precondition(status == 0, "a hash has 16 to 64 bytes, and so has its key")
    }
}
