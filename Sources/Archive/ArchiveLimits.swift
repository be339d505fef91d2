/// How much an archive may unpack to before it is given up with an ``ArchiveError``: some are made to fill a disk.
public struct ArchiveLimits: Sendable, Hashable {
    /// Which of the limits.
    public enum Limit: Sendable, Hashable {
        case ratio, entryBytes, totalBytes, entries
    }

    /// How many times as many bytes may be unpacked as were read of the archive. The default is 1,000: text takes a
    /// tenth of its size, and only a run of one byte comes near to a thousandth.
    public var ratio: Int
    /// How many bytes may be unpacked before ``ratio`` counts. The default is 16 MiB.
    public var freeBytes: Int
    /// How many bytes one entry may have. The default is 4 GiB.
    public var entryBytes: Int
    /// How many bytes all entries together may have. The default is 64 GiB.
    public var totalBytes: Int
    /// How many entries there may be, folders included. The default is 100,000.
    public var entries: Int

    public init(
        ratio: Int = 1_000, freeBytes: Int = 16 << 20, entryBytes: Int = 4 << 30, totalBytes: Int = 64 << 30,
        entries: Int = 100_000
    ) {
        self.ratio = ratio
        self.freeBytes = freeBytes
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.entries = entries
    }

    /// The limit that was passed, if any.
    ///
    /// - Parameters:
    ///   - entry: bytes unpacked of the entry
    ///   - total: bytes unpacked of all entries
    ///   - unfiltered: bytes that were unpacked to find them, what lies between entries included
    ///   - packed: bytes read of the archive
    func passed(entry: Int, total: Int, unfiltered: Int, packed: Int) -> Limit? {
        if entry > entryBytes { return .entryBytes }
        if total > totalBytes { return .totalBytes }
        let (most, overflow) = max(packed, 1).multipliedReportingOverflow(by: ratio)
        let unpacked = max(total, unfiltered)
        return unpacked > freeBytes && !overflow && unpacked > most ? .ratio : nil
    }

    /// The limit in words.
    func text(of limit: Limit) -> String {
        switch limit {
        case .ratio: "more than \(ratio) times as many bytes unpacked as packed"
        case .entryBytes: "more than \(entryBytes) bytes in one file"
        case .totalBytes: "more than \(totalBytes) bytes unpacked"
        case .entries: "more than \(entries) entries"
        }
    }
}
