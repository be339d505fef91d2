import Transcripts

/// A line that holds nothing but a time and who writes what stands below it.
struct StampedHead {
    enum Order {
        /// `2024-01-01 14:30:00 张三`
        case timeFirst
        /// `张三 2024-01-01 12:00:00`
        case nameFirst
    }

    let stamp: Stamp
    /// The name, and the parentheses after it if there are any.
    let speaker: Range<Int>

    private static let longestName = 60

    /// - Parameter day: days since 1970 of times that stand without a date.
    init?(_ bytes: [UInt8], _ line: Range<Int>, _ order: Order, day: Int? = nil) {
        guard line.count <= 100 else { return nil }
        switch order {
        case .timeFirst:
            guard let first = line.first, Ascii.isDigit(bytes[first]),
                let stamp = Stamp(bytes, at: line.lowerBound, before: line.upperBound), stamp.hasDate,
                stamp.end < line.upperBound, Ascii.isSpace(bytes[stamp.end])
            else { return nil }
            self.stamp = stamp
            speaker = bytes.trimmed(stamp.end..<line.upperBound)
        case .nameFirst:
            let splits = line.filter { Ascii.isSpace(bytes[$0]) }
            let found = splits.lazy.compactMap { split in
                Self.stamp(bytes, (split + 1)..<line.upperBound, day: day).map { (split, $0) }
            }.first
            guard let (split, stamp) = found else { return nil }
            self.stamp = stamp
            speaker = bytes.trimmed(line.lowerBound..<split)
        }
        guard Self.isName(bytes, speaker) else { return nil }
    }

    /// A date and a time, or a time under the day's rule, up to the end of the line.
    private static func stamp(_ bytes: [UInt8], _ range: Range<Int>, day: Int?) -> Stamp? {
        if let stamp = Stamp(bytes, at: range.lowerBound, before: range.upperBound), stamp.hasDate {
            return stamp.end == range.upperBound ? stamp : nil
        }
        var reader = StampReader(bytes: bytes, position: range.lowerBound, end: range.upperBound)
        guard let day, let time = reader.time(isClock: true), reader.position == range.upperBound else { return nil }
        var stamp = Stamp(seconds: Double(day) * 86_400 + time.seconds, isClock: true, end: reader.position)
        stamp.hasDate = true
        return stamp
    }

    /// Sentences and lines of logs have signs in them that names have not.
    private static func isName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count <= longestName, bytes[range.lowerBound] != UInt8(ascii: "-") else {
            return false
        }
        // In a redacted copy the name is a placeholder, whose brackets are none of a log.
        let name = Placeholder.rest(of: bytes, in: range)
        return !name.contains { ":!?;\t=[]{}\"".utf8.contains($0) } && !name.holds("  ")
            && ![", ", ". ", "，", "。", "！", "？", "："].contains { name.holds($0) }
    }

    /// The day of a line such as `————— 2024-05-06 —————`.
    static func day(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
        let dashes = bytes[line].prefix { !Ascii.isDigit($0) }
        guard line.count <= 100, dashes.starts(with: "——".utf8) || dashes.starts(with: "--".utf8) else { return nil }
        var reader = StampReader(bytes: bytes, position: dashes.endIndex, end: line.upperBound)
        guard let day = reader.date() else { return nil }
        let rest = bytes[reader.position..<line.upperBound]
        return rest.starts(with: "—".utf8) || rest.starts(with: "-".utf8) ? day : nil
    }
}
