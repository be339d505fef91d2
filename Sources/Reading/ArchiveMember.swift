public import Archive

/// One file in an archive.
public struct ArchiveMember: Sendable {
    /// The path in the archive, without `.` and doubled slashes; of a file that is only compressed, that file's name.
    public let name: String
    /// What reports call it: `a.zip/dir/chat.txt`.
    public let source: String
    /// What problems call it: the same below the path that the user gave.
    public let path: String
    public let bytes: [UInt8]
    /// For an ``ArchiveWriter``, which gives a copy the same name, permissions and time.
    public let entry: ArchiveEntry
    /// That of the archive it comes from.
    public let format: ArchiveFormat
}
