import CArchive

extension ArchiveEntry {
    /// - Parameter entry: one that libarchive has read; nothing of it is kept.
    init(reading entry: OpaquePointer) {
        self.init(
            nameBytes: Self.bytes(archive_entry_pathname(entry)), kind: Self.kind(of: entry),
            // Of a zip either may be: the data alone, or its whole directory.
            isEncrypted: archive_entry_is_encrypted(entry) != 0,
            size: archive_entry_size_is_set(entry) != 0 ? Int(clamping: archive_entry_size(entry)) : nil,
            permissions: UInt32(archive_entry_perm(entry)) & 0o7777,
            modified: archive_entry_mtime_is_set(entry) != 0
                ? Time(seconds: Int(archive_entry_mtime(entry)), nanoseconds: Int(archive_entry_mtime_nsec(entry)))
                : nil)
    }

    private static func kind(of entry: OpaquePointer) -> Kind {
        // A hard link says that it is a file as well.
        if let target = archive_entry_hardlink(entry) { return .hardLink(target: bytes(target)) }
        switch archive_entry_filetype(entry) {
        case FileType.file: return .file
        case FileType.folder: return .folder
        case FileType.link: return .symbolicLink(target: bytes(archive_entry_symlink(entry)))
        default: return .other
        }
    }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
        guard let text else { return [] }
        var bytes: [UInt8] = []
        while text[bytes.count] != 0 { bytes.append(UInt8(bitPattern: text[bytes.count])) }
        return bytes
    }

    /// Sets all of this on an empty entry of libarchive.
    ///
    /// - Returns: false for a kind that cannot be written.
    func describe(_ entry: OpaquePointer, size: Int) -> Bool {
        archive_entry_set_pathname(entry, Self.text(nameBytes))
        archive_entry_set_size(entry, Int64(size))
        archive_entry_set_perm(entry, FileType.Code(permissions & 0o7777))
        if let modified { archive_entry_set_mtime(entry, time_t(modified.seconds), modified.nanoseconds) }
        switch kind {
        case .file: archive_entry_set_filetype(entry, UInt32(FileType.file))
        case .folder: archive_entry_set_filetype(entry, UInt32(FileType.folder))
        case .symbolicLink(let target):
            archive_entry_set_filetype(entry, UInt32(FileType.link))
            archive_entry_set_symlink(entry, Self.text(target))
        case .hardLink(let target):
            archive_entry_set_filetype(entry, UInt32(FileType.file))
            archive_entry_set_hardlink(entry, Self.text(target))
        case .other: return false
        }
        return true
    }

    /// As C has text: signed, and with a NUL at the end.
    private static func text(_ bytes: [UInt8]) -> [CChar] {
        bytes.map { CChar(bitPattern: $0) } + [0]
    }
}

/// The kinds of files in a mode; libarchive fixes them for all systems in macros that Swift does not see.
private enum FileType {
    typealias Code = mode_t

    static let file: Code = 0o100000
    static let folder: Code = 0o040000
    static let link: Code = 0o120000
}
