/// Reads what may be a speaker's label at the beginning of a line.
struct HeadParser {
    /// Longer than any name with its titles; what is longer is prose.
    private static let labelLimit = 64
    private static let noteLimit = 60

    let bytes: [UInt8]
    var position: Int
    let end: Int

    /// `Agent (Ben): text`, with or without a time and markup; after a time also `Alice  text` and a name alone.
    mutating func colonHead(timesLead: Bool) -> Head? {
        skipListMark()
        var stamp = timesLead ? leadingStamp() : nil
        let marks = takeMarks()
        if stamp == nil, timesLead { stamp = leadingStamp() }
        guard let label = label() else { return nil }
        var note: Range<Int>?
        while let inner = group() {
            if let time = Stamp(bytes, at: inner.lowerBound, before: inner.upperBound), time.end == inner.upperBound {
                stamp = stamp ?? time
            } else {
                note = note ?? inner
            }
        }
        let closed = takeMarks() > 0
        skipSpaces()
        if takeColon() {
            let closedNow = takeMarks() > 0
            skipSpaces()
            let text = bytes.trimmed(position..<textEnd(marks: marks, closed: closed || closedNow))
            return Head(label: label, note: note, stamp: stamp, isMarked: marks > 0, text: text)
        }
        // Without a colon a time must lead, and white space must part the columns.
        guard stamp != nil, position == end || isColumnBreak(before: position) else { return nil }
        return Head(
            label: label, note: note, stamp: stamp, isMarked: marks > 0, text: bytes.trimmed(position..<end))
    }

    /// `Name 0:49`, alone on its line; what is said stands on the next ones.
    func nameTime() -> Head? {
        guard end - position <= 100 else { return nil }
        for split in position..<end where bytes[split] == UInt8(ascii: " ") || bytes[split] == UInt8(ascii: "\t") {
            var rest = HeadParser(bytes: bytes, position: split, end: end)
            rest.skipSpaces()
            guard let stamp = rest.leadingStamp(), rest.position == end else { continue }
            var name = HeadParser(bytes: bytes, position: position, end: split)
            let marks = name.takeMarks()
            guard let label = name.label() else { return nil }
            let note = name.group()
            _ = name.takeMarks()
            name.skipSpaces()
            guard name.position == split else { return nil }
            return Head(label: label, note: note, stamp: stamp, isMarked: marks > 0, text: end..<end)
        }
        return nil
    }

    /// A list mark counts as decoration only before markup: `- **Agent:** …`.
    private mutating func skipListMark() {
        let marker = bytes[position..<end].prefix(4)
        if marker.starts(with: "- **".utf8) || marker.starts(with: "* **".utf8) { position += 2 }
    }

    /// A time with or without brackets, and the space or dash after it.
    mutating func leadingStamp() -> Stamp? {
        let start = position
        let isBracketed =
            position < end && (bytes[position] == UInt8(ascii: "[") || bytes[position] == UInt8(ascii: "("))
        if isBracketed { position += 1 }
        guard let stamp = Stamp(bytes, at: position, before: end) else {
            position = start
            return nil
        }
        position = stamp.end
        if isBracketed {
            guard position < end, bytes[position] == UInt8(ascii: "]") || bytes[position] == UInt8(ascii: ")") else {
                position = start
                return nil
            }
            position += 1
        }
        skipSpaces()
        if bytes[position..<end].starts(with: "- ".utf8) { position += 2 }
        return stamp
    }

    /// How many of the characters that make text bold or slanted stand here.
    private mutating func takeMarks() -> Int {
        let start = position
        while position < end, bytes[position] == UInt8(ascii: "*") || bytes[position] == UInt8(ascii: "_") {
            position += 1
        }
        return position - start
    }

    /// When markup spans the whole line, its closing marks are no part of what is said.
    private func textEnd(marks: Int, closed: Bool) -> Int {
        guard marks > 0, !closed else { return end }
        var textEnd = end
        while textEnd > position, bytes[textEnd - 1] == UInt8(ascii: "*") || bytes[textEnd - 1] == UInt8(ascii: "_") {
            textEnd -= 1
        }
        return textEnd
    }

    mutating func skipSpaces() {
        while position < end, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t") {
            position += 1
        }
    }

    private func isColumnBreak(before offset: Int) -> Bool {
        bytes[offset - 1] == UInt8(ascii: "\t")
            || bytes[offset - 1] == UInt8(ascii: " ") && bytes[offset - 2] == UInt8(ascii: " ")
    }

    /// `:` or `：`, unless it is within a time or an address.
    private mutating func takeColon() -> Bool {
        if bytes[position..<end].starts(with: "：".utf8) {
            position += 3
            return true
        }
        guard position < end, bytes[position] == UInt8(ascii: ":") else { return false }
        let next = position + 1 < end ? bytes[position + 1] : 0x20
        if next == UInt8(ascii: "/") || next == UInt8(ascii: ":") { return false }
        if Ascii.isDigit(next), Ascii.isDigit(bytes[position - 1]) { return false }
        position += 1
        return true
    }

    /// The words of a label: up to a colon, a parenthesis, markup or a column break.
    private mutating func label() -> Range<Int>? {
        let start = position
        guard position < end, LabelByte.beginsName(bytes, at: position, before: end) else { return nil }
        while position < end, position - start <= Self.labelLimit {
            switch LabelByte(bytes, at: position, before: end) {
            // A character that is cut off at the end is as long as it is there.
            case .part(let width): position = min(position + width, end)
            case .stop:
                let label = bytes.trimmed(start..<position)
                return label.isEmpty ? nil : label
            case .foreign: return nil
            }
        }
        let label = bytes.trimmed(start..<position)
        return position == end && !label.isEmpty ? label : nil
    }

    /// What the parentheses that stand here hold.
    private mutating func group() -> Range<Int>? {
        let before = position
        skipSpaces()
        for (opening, closing) in [("(", ")"), ("（", "）"), ("[", "]"), ("【", "】")] {
            guard bytes[position..<end].starts(with: opening.utf8) else { continue }
            let start = position + opening.utf8.count
            let window = start..<min(end, start + Self.noteLimit)
            guard let close = window.first(where: { bytes[$0..<end].starts(with: closing.utf8) }) else { break }
            position = close + closing.utf8.count
            return bytes.trimmed(start..<close)
        }
        position = before
        return nil
    }
}
