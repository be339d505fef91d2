/// One caption: when it is shown, and where its lines stand.
struct Cue {
    /// The line above the times, if there is one.
    let id: Range<Int>?
    /// Seconds.
    let start: Double
    /// Line after line without the white space around them; never empty ranges.
    var lines: [Range<Int>]

    /// From the first line's first byte to the last one's last.
    var payload: Range<Int>? {
        guard let first = lines.first, let last = lines.last else { return nil }
        return first.lowerBound..<last.upperBound
    }

    /// The seconds at which a line such as `00:00:01.000 --> 00:00:04.000` begins.
    static func start(_ bytes: [UInt8], _ line: Range<Int>) -> Double? {
        guard let stamp = Stamp(bytes, at: line.lowerBound, before: line.upperBound) else { return nil }
        let rest = bytes[stamp.end..<line.upperBound].drop { Ascii.isSpace($0) }
        return rest.starts(with: "-->".utf8) ? stamp.seconds : nil
    }
}
