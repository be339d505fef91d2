/// Reads an archive from its beginning to its end, one entry at a time and without holding more than a piece of it.
///
/// Zip, tar, and either tar or a single file compressed with gzip, bzip2, xz or zstd; gzip of several members is read
/// whole. It is unpacked nowhere, so that no name in it can do harm.
///
/// What a damaged archive holds before the damage is read, except that of what is compressed as a whole the last 64 KiB
/// before the damage are lost. libarchive does not look at the check sum at the end of gzip, so that a changed byte may be
/// seen as other text; zip, bzip2 and xz are checked.
public final class ArchiveReader {
    public let format: ArchiveFormat
    public let limits: ArchiveLimits
    /// Whether the archive is one compressed file; its only entry has no name of its own.
    public var isRaw: Bool { format.container == .raw }

    private let handle: ReadHandle
    /// A zip of which the directory at the end is missing or wrong.
    private let isCutOff: Bool
    /// A compressed file without content, of which libarchive tells no entry.
    private let isEmptyFile: Bool
    /// The entry that was read to see what the archive is.
    private var first: ArchiveEntry?
    /// Whether data of an entry may be left to read.
    private var hasData = false
    private var isAtEnd = false
    private var isEncrypted = false
    private var declared: Int?
    private var entries = 0
    private var unpackedOfEntry = 0
    private var unpacked = 0

    /// - Throws: ``ArchiveError`` when the file cannot be opened, is no archive, or is damaged before its first entry.
    public init(path: String, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
        self.limits = limits
        var handle = try ReadHandle(opening: path, looking: .complete)
        var first = try handle.nextHeader()
        var isCutOff = false
        if handle.format == nil {
            // Neither compressed nor known: perhaps a zip without its end, of which the beginning can be had, or one that
            // is nothing but its end, in which libarchive does not look for that.
            handle = try ReadHandle(opening: path, looking: .zipWithoutDirectory)
            first = try handle.nextHeader()
            isCutOff = true
        }
        guard let format = handle.format else { throw ArchiveError(.unknown, "unknown format") }
        self.format = format
        self.handle = handle
        self.isCutOff = isCutOff
        // Nothing at all, compressed, is one file without content.
        isEmptyFile = first == nil && format.container == .raw
        isAtEnd = first == nil || format.container == .raw
        self.first = first ?? (isEmptyFile ? ArchiveEntry(nameBytes: [], size: 0) : nil)
    }

    /// Goes on to the next entry, over what is left of this one.
    ///
    /// - Returns: nil at the end of the archive.
    /// - Throws: ``ArchiveError`` when the archive is cut off or damaged, or a limit is passed. It is at its end then.
    public func next() throws(ArchiveError) -> ArchiveEntry? {
        var entry = first
        first = nil
        if entry == nil { entry = try following() }
        guard let entry else { return nil }
        entries += 1
        guard entries <= limits.entries else { throw passed(.entries) }
        (hasData, isEncrypted, declared, unpackedOfEntry) = (!isEmptyFile, entry.isEncrypted, entry.size, 0)
        try checkLimits()
        return entry
    }

    private func following() throws(ArchiveError) -> ArchiveEntry? {
        // At its end, libarchive takes the question for what comes next as a mistake.
        if isAtEnd { return nil }
        isAtEnd = true
        // In a zip the next entry is jumped to. Elsewhere it must be unpacked to, for which the limits hold as well.
        if format.container == .tar { while try read() != nil {} }
        let start = handle.unfiltered
        if let entry = try handle.nextHeader() {
            isAtEnd = false
            return entry
        }
        // A tar ends with at least one block of zeros. Where there is none, nobody can tell what else is missing.
        let hasEnd = format.container != .tar || handle.unfiltered - start >= 512
        guard hasEnd, !isCutOff else {
            throw ArchiveError(.damaged, "the end of the archive is missing", at: handle.packed)
        }
        return nil
    }

    /// The next piece of the entry's data, up to 256 KiB; nil at its end.
    ///
    /// - Throws: ``ArchiveError`` when it is damaged or encrypted, or a limit is passed. Only after
    ///   ``ArchiveError/Reason/entry`` can the archive be read on.
    public func read() throws(ArchiveError) -> [UInt8]? {
        guard hasData else { return nil }
        guard !isEncrypted else { throw ArchiveError(.entry, "the data is encrypted", at: handle.packed) }
        if let declared, declared > limits.entryBytes { throw passed(.entryBytes) }
        hasData = false
        let piece: [UInt8]
        do throws(ArchiveError) {
            piece = try handle.data(upTo: 256 << 10)
        } catch {
            isAtEnd = isAtEnd || error.reason != .entry
            throw error
        }
        guard !piece.isEmpty else {
            // A part that does not begin as it should would be an end like any other.
            guard !isRaw || !handle.hasMore else {
                throw ArchiveError(.damaged, "what follows is not compressed", at: handle.packed)
            }
            return nil
        }
        unpackedOfEntry += piece.count
        unpacked += piece.count
        try checkLimits()
        hasData = true
        return piece
    }

    /// All that is left of the entry's data; see ``read()``.
    public func readAll() throws(ArchiveError) -> [UInt8] {
        var bytes: [UInt8] = []
        // The archive may promise what it does not hold.
        bytes.reserveCapacity(min(declared ?? 0, 16 << 20))
        while let piece = try read() { bytes += piece }
        return bytes
    }

    private func checkLimits() throws(ArchiveError) {
        let limit = limits.passed(
            entry: unpackedOfEntry, total: unpacked, unfiltered: handle.unfiltered, packed: handle.packed)
        if let limit { throw passed(limit) }
    }

    /// A limit is the end of the archive: what comes next would have to be unpacked to.
    private func passed(_ limit: ArchiveLimits.Limit) -> ArchiveError {
        isAtEnd = true
        return ArchiveError(.limit(limit), limits.text(of: limit), at: handle.packed)
    }
}
