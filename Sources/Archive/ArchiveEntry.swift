/// What an archive says about one of its entries, without the data.
public struct ArchiveEntry: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case file, folder
        /// With the bytes of the path it leads to.
        case symbolicLink(target: [UInt8])
        case hardLink(target: [UInt8])
        /// A device, a pipe or a socket.
        case other
    }

    /// When an entry was last changed.
    public struct Time: Sendable, Equatable {
        /// Since 1970-01-01 00:00 UTC.
        public let seconds: Int
        public let nanoseconds: Int

        public init(seconds: Int, nanoseconds: Int = 0) {
            self.seconds = seconds
            self.nanoseconds = nanoseconds
        }
    }

    /// The path in the archive as its bytes stand there, which may be in any encoding and may lead anywhere. Only where
    /// it is known to be UTF-8 libarchive puts an accent and its letter together (NFC). In an archive that
    /// ``ArchiveReader/isRaw`` the name means nothing.
    public private(set) var nameBytes: [UInt8]
    public let kind: Kind
    /// Whether the data cannot be read without a password.
    public let isEncrypted: Bool
    /// The number of bytes that the archive promises, if it does. It may lie.
    public let size: Int?
    /// The lower twelve bits of a mode in POSIX.
    public let permissions: UInt32
    public let modified: Time?

    /// The path in the archive, or nil when there is none or it is not valid UTF-8.
    public var name: String? {
        nameBytes.isEmpty ? nil : String(validating: nameBytes, as: UTF8.self)
    }

    public var isLink: Bool {
        switch kind {
        case .symbolicLink, .hardLink: true
        case .file, .folder, .other: false
        }
    }

    public init(
        nameBytes: [UInt8], kind: Kind = .file, isEncrypted: Bool = false, size: Int? = nil,
        permissions: UInt32 = 0o644, modified: Time? = nil
    ) {
        self.nameBytes = nameBytes
        self.kind = kind
        self.isEncrypted = isEncrypted
        self.size = size
        self.permissions = permissions
        self.modified = modified
    }

    /// An entry to write.
    public init(name: String, kind: Kind = .file, permissions: UInt32 = 0o644, modified: Time? = nil) {
        self.init(nameBytes: Array(name.utf8), kind: kind, permissions: permissions, modified: modified)
    }

    /// The same under another name.
    public func renamed(to name: String) -> ArchiveEntry {
        var copy = self
        copy.nameBytes = Array(name.utf8)
        return copy
    }
}
