/// One line of a labelled transcript, looked at by itself.
struct TextLine {
    enum Kind {
        case blank
        /// Nothing but dashes, stars and the like.
        case rule
        /// A time alone on its line: when what follows was said.
        case time(Stamp)
        /// `[Phone rings]`, `**Heading**`, `End of call`: about the conversation, said by nobody.
        case stage
        /// It may begin with a speaker's label.
        case head(Head)
        case text
    }

    /// Without the white space around it.
    let range: Range<Int>
    let kind: Kind

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.range = range
        kind = Self.kind(of: bytes, range)
    }

    private static func kind(of bytes: [UInt8], _ range: Range<Int>) -> Kind {
        guard !range.isEmpty else { return .blank }
        let inner = withoutMarks(bytes, range)
        if inner.isEmpty { return .rule }
        if let stamp = lonelyTime(bytes, inner) { return .time(stamp) }
        if isBracketed(bytes, inner) || isEndMark(bytes, inner) { return .stage }
        if let head = Head(bytes, line: range) { return .head(head) }
        // Markup around a whole line makes it a heading; so does `#`.
        let isHeading = inner.lowerBound > range.lowerBound && inner.upperBound < range.upperBound
        let isTitle = bytes[range.lowerBound] == UInt8(ascii: "#")
        return isHeading || isTitle ? .stage : .text
    }

    private static func withoutMarks(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, isMark(bytes[lower]) { lower += 1 }
        while lower < upper, isMark(bytes[upper - 1]) { upper -= 1 }
        return bytes.trimmed(lower..<upper)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "~"),
            UInt8(ascii: "#"):
            true
        default: false
        }
    }

    private static func lonelyTime(_ bytes: [UInt8], _ range: Range<Int>) -> Stamp? {
        guard range.count <= 40 else { return nil }
        var parser = HeadParser(bytes: bytes, position: range.lowerBound, end: range.upperBound)
        guard let stamp = parser.leadingStamp(), parser.position == range.upperBound else { return nil }
        return stamp
    }

    /// Whether one pair of brackets holds the whole line; a bracket that is never closed counts as well.
    private static func isBracketed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        // Most lines begin with a letter.
        let first = bytes[range.lowerBound]
        guard !Ascii.isLetter(first), !Ascii.isDigit(first) else { return false }
        for (opening, closing) in [("[", "]"), ("(", ")"), ("（", "）"), ("【", "】")] {
            guard bytes[range].starts(with: opening.utf8) else { continue }
            let close = range.first { bytes[$0..<range.upperBound].starts(with: closing.utf8) }
            // Only `[` without an end is surely no speech.
            return close.map { $0 + closing.utf8.count == range.upperBound } ?? (opening == "[")
        }
        return false
    }

    /// `End of call.`, `Word count: 461`.
    private static func isEndMark(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 60 else { return false }
        return endMarks.contains { bytes.begins(with: $0, in: range) }
    }

    private static let endMarks: [StaticString] = [
        "end of call", "end of transcript", "end of chat", "end of conversation", "end of recording", "call ended",
        "call ends", "chat ended", "transcript ends", "word count:", "total word count", "total words:",
        "transcript length:", "字数：", "通话结束", "会话结束", "对话结束", "聊天结束", "转写结束", "录音结束", "fin de la llamada",
        "fin de la transcripci", "fin de la conversaci", "fin del chat", "llamada finalizada",
    ]
}
