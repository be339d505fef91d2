internal import Transcripts
internal import Understanding

/// Turns byte positions within the program into the code points that reports speak of.
struct CodePoints {
    private let conversation: Conversation

    init(_ conversation: Conversation) { self.conversation = conversation }

    /// - Parameter bytes: UTF-8 byte range of the turn's text.
    /// - Returns: code points, half open, as Python's `text[start:end]` counts them.
    func range(_ bytes: Range<Int>, inTurn turn: Int) -> Range<Int> {
        let text = conversation.turns[turn].text
        let start = count(text[..<bytes.lowerBound])
        return start..<(start + count(text[bytes]))
    }

    func place(_ evidence: Evidence) -> ConversationRecord.Place {
        let range = range(evidence.range, inTurn: evidence.turn)
        return .init(turn: evidence.turn, start: range.lowerBound, end: range.upperBound, rule: evidence.rule)
    }

    /// Every byte begins a code point but those of the form 10xxxxxx.
    private func count(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 & 0xC0 != 0x80 }
    }
}
