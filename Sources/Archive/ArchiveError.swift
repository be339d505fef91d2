import CArchive

/// Why an archive could not be read or written. Nothing of what the archive holds is in an error.
public struct ArchiveError: Error, Sendable, Equatable {
    public enum Reason: Sendable, Hashable {
        /// The file cannot be opened or its bytes cannot be read, as the operating system says.
        case file
        /// The bytes are no archive of a known kind.
        case unknown
        /// The archive is cut off or damaged; nothing after this place can be read.
        case damaged
        /// This entry is damaged or packed in a way that is not known; the next one can be read.
        case entry
        /// More than ``ArchiveLimits`` allow.
        case limit(ArchiveLimits.Limit)
        /// The new archive cannot be written.
        case writing
    }

    public let reason: Reason
    /// What happened, in a few words.
    public let message: String
    /// How far the archive file was read without fault, in bytes; nil when that means nothing.
    public let offset: Int?

    init(_ reason: Reason, _ message: String, at offset: Int? = nil) {
        self.reason = reason
        self.message = message
        self.offset = offset == 0 ? nil : offset
    }

    /// What libarchive says went wrong last.
    ///
    /// Its messages are sentences of its own with numbers in them. One that a damaged header had found its way into
    /// would not be plain text, and is left out.
    init(_ reason: Reason, of archive: OpaquePointer, otherwise message: String, at offset: Int? = nil) {
        let own = archive_error_string(archive).flatMap { String(validatingCString: $0) } ?? ""
        let isPlain = !own.isEmpty && own.utf8.count <= 120 && own.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        self.init(reason, isPlain ? own : message, at: offset)
    }
}

extension ArchiveError: CustomStringConvertible {
    public var description: String {
        offset.map { "\(message) (after byte \($0))" } ?? message
    }
}
