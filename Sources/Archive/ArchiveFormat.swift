import CArchive

/// How an archive is put together: what holds the entries, and how that is compressed.
public struct ArchiveFormat: Sendable, Hashable {
    public enum Container: Sendable, Hashable {
        case zip, tar
        /// None: one file that is only compressed, such as `chat.csv.gz`.
        case raw
    }

    public enum Filter: Sendable, Hashable, CaseIterable {
        case gzip, bzip2, xz, zstd
    }

    public var container: Container
    /// The one next to the entries first; a `tar.gz` has one, a zip none.
    public var filters: [Filter]

    public init(_ container: Container, _ filters: [Filter] = []) {
        self.container = container
        self.filters = filters
    }
}

extension ArchiveFormat.Container {
    /// - Parameter code: what archive_format says once a header was read.
    init?(code: Int32) {
        switch code & ARCHIVE_FORMAT_BASE_MASK {
        case ARCHIVE_FORMAT_ZIP: self = .zip
        case ARCHIVE_FORMAT_TAR: self = .tar
        // Nothing at all, compressed, is a file without content.
        case ARCHIVE_FORMAT_RAW, ARCHIVE_FORMAT_EMPTY: self = .raw
        default: return nil
        }
    }

    /// Has a new archive take this form; libarchive's return code.
    func set(for archive: OpaquePointer) -> Int32 {
        switch self {
        case .zip: archive_write_set_format_zip(archive)
        // Ustar, with an extended header only for what it has no room for: every tar reads that.
        case .tar: archive_write_set_format_pax_restricted(archive)
        case .raw: archive_write_set_format_raw(archive)
        }
    }
}

extension ArchiveFormat.Filter {
    init?(code: Int32) {
        guard let filter = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = filter
    }

    private var code: Int32 {
        switch self {
        case .gzip: ARCHIVE_FILTER_GZIP
        case .bzip2: ARCHIVE_FILTER_BZIP2
        case .xz: ARCHIVE_FILTER_XZ
        case .zstd: ARCHIVE_FILTER_ZSTD
        }
    }

    /// Lets a reader look for this compression; libarchive's return code.
    func support(in archive: OpaquePointer) -> Int32 {
        archive_read_support_filter_by_code(archive, code)
    }

    /// Has a new archive compressed so; libarchive's return code.
    func add(to archive: OpaquePointer) -> Int32 {
        let result = archive_write_add_filter(archive, code)
        guard self == .gzip, result == ARCHIVE_OK else { return result }
        // Without the time of writing in it, the same entries make the same bytes.
        return archive_write_set_filter_option(archive, "gzip", "timestamp", nil)
    }
}
