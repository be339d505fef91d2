import CArchive

/// Writes a new archive, entry by entry. The same entries give the same bytes, whenever they are written; only in a zip
/// times are those of the time zone.
///
/// Until ``close()`` has returned the file is no archive, and it stays none when the writer is let go before.
public final class ArchiveWriter {
    private let archive: OpaquePointer
    private let file: OpenFile
    private var isOpen = true
    private let format: ArchiveFormat

    /// - Parameters:
    ///   - path: created, or overwritten
    ///   - format: that of the ``ArchiveReader`` whose entries are copied, for instance
    /// - Throws: ``ArchiveError`` when the file cannot be created.
    public init(path: String, format: ArchiveFormat) throws(ArchiveError) {
        guard NameLocale.isUTF8 else { throw ArchiveError(.writing, "this system has no locale with UTF-8") }
        let file = try OpenFile(writing: path)
        guard let archive = archive_write_new() else { throw ArchiveError(.writing, "out of memory") }
        // From here on the object is whole and is freed by `deinit`, whatever is thrown.
        (self.archive, self.file, self.format) = (archive, file, format)
        try check(format.container.set(for: archive))
        for filter in format.filters { try check(filter.add(to: archive)) }
        try check(archive_write_open_fd(archive, file.descriptor))
    }

    deinit {
        // Otherwise freeing it would write the end of an archive that lacks entries.
        if isOpen { archive_write_fail(archive) }
        archive_write_free(archive)
    }

    /// Writes an entry: its name, kind, permissions and time as they are, its data anew.
    ///
    /// - Throws: ``ArchiveError`` when the disk is full, for a second entry of a compressed file, and for what the
    ///   format has no room for.
    public func add(_ entry: ArchiveEntry, data: [UInt8] = []) throws(ArchiveError) {
        guard isOpen else { throw ArchiveError(.writing, "the archive is closed") }
        // It would be marked as UTF-8, and libarchive knows no way to say anything else.
        guard format.container != .zip || entry.name != nil else {
            throw ArchiveError(.writing, "a name in a zip must be UTF-8")
        }
        guard let header = archive_entry_new() else { throw ArchiveError(.writing, "out of memory") }
        defer { archive_entry_free(header) }
        guard entry.describe(header, size: data.count) else {
            throw ArchiveError(.writing, "devices, pipes and sockets are not written")
        }
        let result = archive_write_header(archive, header)
        // A warning is all that a tar's header says of bytes which are not UTF-8; they stand in it as they are.
        if result != ARCHIVE_WARN || entry.name != nil { try check(result) }
        var written = 0
        while written < data.count {
            let count = data.withUnsafeBytes {
                archive_write_data(archive, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            // None would be for an entry that has no data, such as a folder.
            guard count > 0 else { throw ArchiveError(.writing, of: archive, otherwise: "the data cannot be written") }
            written += count
        }
        try check(archive_write_finish_entry(archive))
    }

    /// Writes what is left and the end.
    ///
    /// - Throws: ``ArchiveError`` when that fails, as on a full disk: the file is no archive then.
    public func close() throws(ArchiveError) {
        guard isOpen else { return }
        try check(archive_write_close(archive))
        isOpen = false
        try file.close()
    }

    private func check(_ result: Int32) throws(ArchiveError) {
        guard result == ARCHIVE_OK else {
            throw ArchiveError(.writing, of: archive, otherwise: "the archive cannot be written")
        }
    }
}
