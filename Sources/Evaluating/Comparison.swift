internal import Reporting

/// The values of one gold conversation beside those that an analysis found in it.
struct Comparison {
    /// How one gold value fared.
    struct Verdict {
        let value: GoldConversation.Value
        /// Code points of the turn.
        let range: Range<Int>
        /// What was found that touches it.
        let found: [ConversationRecord.Value]
        /// Whether at least nine tenths of its letters and digits lie in values found.
        let isFound: Bool
        /// The same, in values of its type.
        let isTyped: Bool
        /// Whether its text still stands in the redacted turn.
        let isLeaked: Bool
    }

    /// In the order of the gold.
    let verdicts: [Verdict]
    /// Every value found, and whether it touches a gold value, and one of its type.
    let found: [(value: ConversationRecord.Value, isGold: Bool, isTyped: Bool)]
    /// Every harmless piece: its turn, its code points, and what was found that touches it.
    let kept: [(turn: Int, range: Range<Int>, found: [ConversationRecord.Value])]

    /// - Parameters:
    ///   - conversation: gold whose values lie in their turns.
    ///   - found: by an analysis of the same conversation.
    ///   - redacted: the texts of the turns after redaction; nil when nobody knows them, which counts as leaked.
    init(_ conversation: GoldConversation, found values: [ConversationRecord.Value], redacted: [String]?) {
        let gold = conversation.gold
        let turns = conversation.turns.map { Array($0.text.unicodeScalars) }
        let ranges = Places(of: gold.values, in: turns).ranges
        let touching = { (range: Range<Int>, turn: Int) in
            values.filter { $0.turn == turn && $0.range.overlaps(range) }
        }
        verdicts = zip(gold.values, ranges).map { value, range in
            let found = touching(range, value.turn)
            let typed = found.filter { Self.kind(of: $0.type) == Self.kind(of: value.type) }
            let same = gold.values.count { $0.turn == value.turn && $0.text == value.text }
            let text = Array(value.text.unicodeScalars)
            let left = redacted?.dropFirst(value.turn).first.map { Array($0.unicodeScalars).occurrences(of: text) }
            let allowed = turns[value.turn].occurrences(of: text) - same
            return Verdict(
                value: value, range: range, found: found,
                isFound: Self.isCovered(range, of: turns[value.turn], by: found),
                isTyped: Self.isCovered(range, of: turns[value.turn], by: typed),
                isLeaked: left.map { $0 > allowed } ?? true)
        }
        found = values.map { value in
            let touched = zip(gold.values, ranges).filter { $0.turn == value.turn && $1.overlaps(value.range) }
            let isTyped = touched.contains { Self.kind(of: $0.0.type) == Self.kind(of: value.type) }
            return (value, !touched.isEmpty, isTyped)
        }
        kept = (gold.keep ?? []).map { piece in
            let range = turns[piece.turn].range(of: Array(piece.text.unicodeScalars)) ?? 0..<0
            return (piece.turn, range, touching(range, piece.turn))
        }
    }

    private static func isCovered(
        _ range: Range<Int>, of turn: [Unicode.Scalar], by values: [ConversationRecord.Value]
    ) -> Bool {
        let letters = range.filter { turn[$0].isLetterOrDigit }
        let counted = letters.isEmpty ? Array(range) : letters
        let covered = counted.count { index in values.contains { $0.range.contains(index) } }
        return covered * 10 >= counted.count * 9
    }

    /// Two kinds of address and of telephone number differ by what is said around them only; they count as one.
    private static func kind(of type: String) -> String {
        switch type {
        case "contact_number": "phone_number"
        case "e911_address": "street_address"
        default: type
        }
    }
}

extension ConversationRecord.Value {
    /// Code points of the turn.
    var range: Range<Int> { start..<end }
}
