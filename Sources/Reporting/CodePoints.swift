internal import Transcripts
internal import Understanding

/// Turns byte positions within the program into the code points that reports speak of.
struct CodePoints {
    /// Code points before each step of a turn's bytes, so that a place in a long turn is found without counting it all.
    private let counts: [[Int]]
    private let conversation: Conversation
    private static let step = 1024

    init(_ conversation: Conversation) {
        self.conversation = conversation
        counts = conversation.turns.map { turn in
            var counts = [0]
            var start = turn.text.startIndex
            while start + Self.step <= turn.text.count {
                counts.append((counts.last ?? 0) + Self.count(turn.text[start..<(start + Self.step)]))
                start += Self.step
            }
            return counts
        }
    }

    /// - Parameter bytes: UTF-8 byte range of the turn's text.
    /// - Returns: code points, half open, as Python's `text[start:end]` counts them.
    func range(_ bytes: Range<Int>, inTurn turn: Int) -> Range<Int> {
        before(bytes.lowerBound, inTurn: turn)..<before(bytes.upperBound, inTurn: turn)
    }

    private func before(_ byte: Int, inTurn turn: Int) -> Int {
        let step = byte / Self.step
        return counts[turn][step] + Self.count(conversation.turns[turn].text[(step * Self.step)..<byte])
    }

    func place(_ evidence: Evidence) -> ConversationRecord.Place {
        let range = range(evidence.range, inTurn: evidence.turn)
        return .init(turn: evidence.turn, start: range.lowerBound, end: range.upperBound, rule: evidence.rule)
    }

    /// Every byte begins a code point but those of the form 10xxxxxx.
    private static func count(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 & 0xC0 != 0x80 }
    }
}
