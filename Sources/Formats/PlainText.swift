public import Transcripts

/// Prose without speakers, as speech recognition leaves it: a turn for each group of sentences, by nobody known.
public struct PlainText: TranscriptFormat {
    public let id = "plain-text"
    public let title = "Text without speakers"
    public let recognisedBy = "prose that no other format claims"
    public let carries = "one conversation"

    /// A group ends at the first sentence end after so many bytes.
    private static let groupLength = 300

    public init() {}

    public func recognises(_ content: Content) -> Bool {
        let document = content.document
        let head = document.bytes[document.textStart...].prefix(4096)
        let first = head.first { !Ascii.isSpace($0) }
        // Data that no format above could read is not prose.
        if case .whole = content.json { return false }
        guard let first, ![UInt8(ascii: "{"), UInt8(ascii: "<")].contains(first) else { return false }
        // Nor is a list of objects that is cut off, and whose first line is a bracket alone.
        if first == UInt8(ascii: "["), head.lazy.filter({ !Ascii.isSpace($0) }).dropFirst().first == UInt8(ascii: "{") {
            return false
        }
        let letters = head.count { Ascii.isLetter($0) || $0 >= 0x80 }
        return letters * 2 > head.count { !Ascii.isSpace($0) }
    }

    public func read(_ content: Content) throws(Problem) -> Transcript {
        let document = content.document
        var conversation = Conversation(id: document.source, source: document.source)
        conversation.participants = [Participant(role: .unknown)]
        var start = document.textStart
        while start < document.bytes.count {
            let end = Self.groupEnd(document.bytes, from: start)
            let group = document.bytes.trimmed(start..<end)
            if !group.isEmpty {
                conversation.turns.append(
                    Turn(participant: 0, fields: [Field(range: group, writing: .plain)], in: document))
            }
            start = end
        }
        return Transcript(conversations: [conversation])
    }

    /// After a question, at a blank line, or at a sentence's end when the group is long.
    private static func groupEnd(_ bytes: [UInt8], from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\n"), isBlankLine(bytes, after: position), position > start {
                return position
            }
            guard let sign = SentenceEnd(bytes, at: position) else {
                position += 1
                continue
            }
            position += sign.count
            let isLong = position - start >= groupLength
            if sign.isQuestion || isLong, sign.isComplete(in: bytes, before: position) {
                return afterClosers(bytes, from: position)
            }
        }
        return bytes.count
    }

    private static func isBlankLine(_ bytes: [UInt8], after newline: Int) -> Bool {
        let next = bytes[(newline + 1)...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
        return next == UInt8(ascii: "\n")
    }

    /// Further signs and closing quotes belong to the sentence.
    private static func afterClosers(_ bytes: [UInt8], from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            if let sign = SentenceEnd(bytes, at: position) {
                position += sign.count
            } else if bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: ")") {
                position += 1
            } else if bytes[position...].starts(with: "”".utf8) {
                position += 3
            } else {
                break
            }
        }
        return position
    }
}
