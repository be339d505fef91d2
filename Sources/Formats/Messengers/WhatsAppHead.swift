import Transcripts

/// The beginning of a message in WhatsApp's export.
struct WhatsAppHead {
    let line: Range<Int>
    let stamp: Stamp
    /// Nil for what WhatsApp itself says.
    let speaker: Range<Int>?
    let text: Range<Int>

    private static let longestName = 100

    /// Those of the lines, by the order of day and month under which most of them are dates and fewest run backwards.
    static func inOrder(_ bytes: [UInt8], _ lines: [Range<Int>]) -> [WhatsAppHead] {
        let byDay = all(bytes, lines, .dayFirst)
        let byMonth = all(bytes, lines, .monthFirst)
        if byDay.count != byMonth.count { return byDay.count > byMonth.count ? byDay : byMonth }
        let (day, month) = (disorder(of: byDay), disorder(of: byMonth))
        if day != month { return day < month ? byDay : byMonth }
        // Only Europe parts numbers by points.
        let isDotted = byDay.first.map { bytes[$0.line.lowerBound..<$0.stamp.end].contains(UInt8(ascii: ".")) } ?? false
        return isDotted ? byDay : byMonth
    }

    static func all(_ bytes: [UInt8], _ lines: [Range<Int>], _ order: StampReader.DateOrder) -> [WhatsAppHead] {
        lines.compactMap { WhatsAppHead(bytes, $0, order) }
    }

    /// How often time runs backwards, then how long it all takes: chats are shorter than the wrong order makes them.
    private static func disorder(of heads: [WhatsAppHead]) -> (Int, Double) {
        let times = heads.map(\.stamp.seconds)
        let backwards = zip(times, times.dropFirst()).count { $0 > $1 }
        return (backwards, (times.max() ?? 0) - (times.min() ?? 0))
    }

    private init?(_ bytes: [UInt8], _ line: Range<Int>, _ order: StampReader.DateOrder) {
        var position = Self.afterMarks(bytes, line)
        // The longest stamp is shorter; prose mostly begins with a letter.
        guard position < line.upperBound, bytes[position] == UInt8(ascii: "[") || Ascii.isDigit(bytes[position])
        else { return nil }
        let isBracketed = bytes[position] == UInt8(ascii: "[")
        if isBracketed { position += 1 }
        guard let stamp = Stamp(bytes, at: position, before: line.upperBound, order: order), stamp.hasDate
        else { return nil }
        let rest = bytes[stamp.end..<line.upperBound]
        let sign: StaticString = isBracketed ? "]" : " - "
        let isSigned = rest.starts(with: isBracketed ? "]".utf8 : " - ".utf8)
        guard isSigned || !isBracketed && rest.starts(with: " – ".utf8) else { return nil }
        let start = stamp.end + (isSigned ? sign.utf8CodeUnitCount : " – ".utf8.count)
        let body = Self.afterMarks(bytes, start..<line.upperBound)..<line.upperBound
        self.line = line
        self.stamp = stamp
        guard let colon = Self.colon(bytes, body) else {
            (speaker, text) = (nil, body)
            return
        }
        let text = Self.afterMarks(bytes, (colon + 1)..<body.upperBound)..<body.upperBound
        // On iOS a notice stands under the chat's name.
        let isNotice = Self.notices.contains { bytes[text].holds($0) }
        speaker = isNotice ? nil : body.lowerBound..<Self.beforeMarks(bytes, body.lowerBound..<colon)
        self.text = isNotice ? body : text
    }

    /// Where the name ends.
    private static func colon(_ bytes: [UInt8], _ body: Range<Int>) -> Int? {
        let window = body.prefix(longestName)
        guard let colon = bytes[window].firstIndex(of: UInt8(ascii: ":")), colon > body.lowerBound else { return nil }
        // Quotes hold what a group is called now: `Ana changed the subject to "Lines: May"`.
        let name = bytes[body.lowerBound..<colon]
        guard !name.contains(UInt8(ascii: "\"")), !name.holds("“"), !name.holds("«") else { return nil }
        let next = colon + 1 < body.upperBound ? bytes[colon + 1] : UInt8(ascii: " ")
        return next == UInt8(ascii: "/") ? nil : colon
    }

    /// Behind spaces, marks of direction, and the tilde before names that are in no address book.
    private static func afterMarks(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var position = range.lowerBound
        while position < range.upperBound {
            let rest = bytes[position..<range.upperBound]
            if rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "~") {
                position += 1
            } else if let mark = marks.first(where: { rest.starts(with: $0.utf8) }) {
                position += mark.utf8.count
            } else {
                break
            }
        }
        return position
    }

    /// Before spaces and marks of direction, which Hebrew and Arabic have around names.
    private static func beforeMarks(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var range = bytes.trimmed(range)
        while let mark = marks.first(where: { bytes[range].suffix($0.utf8.count).elementsEqual($0.utf8) }) {
            range = bytes.trimmed(range.lowerBound..<(range.upperBound - mark.utf8.count))
        }
        return range.upperBound
    }

    private static let marks = [
        "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202F}", "\u{2068}", "\u{2069}", "\u{A0}",
        "\u{FEFF}",
    ]

    private static let notices: [StaticString] = [
        "end-to-end encrypted", "cifrados de extremo a extremo", "cifradas de extremo a extremo", "端到端加密", "端對端加密",
        "Ende-zu-Ende-verschlüsselt",
    ]
}
