import CArchive

/// libarchive's own reader, with its return codes as errors.
final class ReadHandle {
    /// What is looked for in the bytes.
    enum Look {
        /// Everything; of zips, those that end with their directory.
        case complete
        /// Zips from their beginning, entry by entry, as far as they go.
        case zipWithoutDirectory
    }

    private let archive: OpaquePointer
    private let file: OpenFile

    init(opening path: String, looking look: Look) throws(ArchiveError) {
        guard NameLocale.isUTF8 else { throw ArchiveError(.file, "this system has no locale with UTF-8") }
        let file = try OpenFile(reading: path)
        guard let archive = archive_read_new() else { throw ArchiveError(.file, "out of memory") }
        // From here on the object is whole and is freed by `deinit`, whatever is thrown.
        (self.archive, self.file) = (archive, file)
        switch look {
        case .complete:
            try check(archive_read_support_format_zip_seekable(archive))
            try check(archive_read_support_format_tar(archive))
            try check(archive_read_support_format_raw(archive))
            try check(archive_read_support_format_empty(archive))
            for filter in ArchiveFormat.Filter.allCases {
                // Otherwise libarchive would run a program to unpack, and what it runs is not known.
                try check(filter.support(in: archive))
            }
            // A Mac's notes on files are entries like others; macOS would take them for a part of what they are about.
            try check(archive_read_set_format_option(archive, "tar", "mac-ext", nil))
        case .zipWithoutDirectory:
            try check(archive_read_support_format_zip_streamable(archive))
        }
        guard archive_read_open_fd(archive, file.descriptor, 256 << 10) == ARCHIVE_OK else {
            // The complete look takes any bytes for a file, so that it fails only where they cannot be unpacked.
            throw look == .complete
                ? ArchiveError(.damaged, of: archive, otherwise: "damaged", at: packed)
                : ArchiveError(.unknown, "unknown format")
        }
    }

    deinit { archive_read_free(archive) }

    private func check(_ result: Int32) throws(ArchiveError) {
        guard result == ARCHIVE_OK else {
            throw ArchiveError(.unknown, of: archive, otherwise: "this libarchive lacks a format")
        }
    }

    /// How many bytes of the file were used so far.
    var packed: Int { max(0, Int(clamping: archive_filter_bytes(archive, -1))) }

    /// Whether the file goes on behind what was used of it.
    var hasMore: Bool { packed < file.size }

    /// How many bytes came out of the filters so far.
    var unfiltered: Int { max(0, Int(clamping: archive_filter_bytes(archive, 0))) }

    /// Known once a header was read; nil for a file that is not compressed and holds no entries.
    var format: ArchiveFormat? {
        guard let container = ArchiveFormat.Container(code: archive_format(archive)) else { return nil }
        let filters = (0..<archive_filter_count(archive)).compactMap {
            ArchiveFormat.Filter(code: archive_filter_code(archive, $0))
        }
        return container == .raw && filters.isEmpty ? nil : ArchiveFormat(container, filters)
    }

    /// Goes on to the next entry; nil at the end.
    func nextHeader() throws(ArchiveError) -> ArchiveEntry? {
        var entry: OpaquePointer?
        switch archive_read_next_header(archive, &entry) {
        case ARCHIVE_EOF: return nil
        // A warning is about what is told of the entry, such as a name in another encoding; it can be read.
        case ARCHIVE_OK, ARCHIVE_WARN:
            if let entry { return ArchiveEntry(reading: entry) }
            fallthrough
        default: throw ArchiveError(.damaged, of: archive, otherwise: "damaged", at: packed)
        }
    }

    /// At most `count` bytes of the entry's data; none at its end.
    func data(upTo count: Int) throws(ArchiveError) -> [UInt8] {
        var result = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            result = archive_read_data(archive, buffer.baseAddress, count)
            initialized = max(result, 0)
        }
        if result >= 0 { return bytes }
        // Here a warning is a sum of the data that does not agree, which is no less than damage.
        let isFatal = result != Int(ARCHIVE_WARN) && result != Int(ARCHIVE_FAILED)
        throw ArchiveError(isFatal ? .damaged : .entry, of: archive, otherwise: "damaged", at: packed)
    }
}
