/// What a key file or an environment variable holds, ready to derive keys from.
///
/// It is kept in memory only, as a hash, and never shown.
public struct Key: Sendable, CustomStringConvertible, CustomReflectable {
    /// Bytes that are no key.
    public struct Fault: Error, Sendable, Equatable, CustomStringConvertible {
        /// How many bytes are left once white space around them is gone.
        public let count: Int

        public var description: String {
            "the key has \(count) bytes without the white space around it, and needs \(Key.leastLength) or more; "
                + "make one with `openssl rand -base64 32`"
        }
    }

    /// Fewer bytes could be tried out.
    public static let leastLength = 16

    private let root: SecretBytes

    /// - Parameter bytes: white space around them does not count, since editors and shells end a file with a line break.
    public init(_ bytes: some BidirectionalCollection<UInt8>) throws(Fault) {
        let isSpace = { (byte: UInt8) in byte == 0x20 || 0x09...0x0D ~= byte }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) }.map { bytes.index(after: $0) } ?? bytes.endIndex
        let content = bytes[start..<end]
        guard content.count >= Self.leastLength else { throw Fault(count: content.count) }
        // A hash takes a key of at most 64 bytes, and a file may hold more: the key is hashed under a name first.
        root = Blake2b.secret(Array(content), key: SecretBytes("parley redaction key".utf8))
    }

    /// A key of 32 bytes for one purpose: what leaks of one says nothing of another.
    public func subkey(for purpose: String) -> SecretBytes {
        Blake2b.secret(Array(purpose.utf8), key: root)
    }

    public var description: String { "<key>" }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
