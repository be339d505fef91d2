internal import Reporting

extension Miss {
    /// All that went wrong with a conversation: values first, in the order of the gold.
    static func all(
        in comparison: Comparison, _ conversation: GoldConversation, _ record: ConversationRecord?
    ) -> [Miss] {
        let id = conversation.conversation_id
        var misses: [Miss] = []
        for verdict in comparison.verdicts {
            let miss = { (kind: Kind) in
                Miss(kind, id, verdict.value.turn, verdict.range, gold: [verdict.value.type], verdict.found)
            }
            if !verdict.isFound { misses.append(miss(.missed)) }
            if verdict.isFound && !verdict.isTyped { misses.append(miss(.mistyped)) }
            if verdict.isLeaked { misses.append(miss(.leaked)) }
        }
        for (value, isGold, _) in comparison.found where !isGold {
            misses.append(Miss(.extra, id, value.turn, value.range, gold: [], [value]))
        }
        for piece in comparison.kept where !piece.found.isEmpty {
            misses.append(Miss(.keptTextTaken, id, piece.turn, piece.range, gold: [], piece.found))
        }
        return misses + labels(of: conversation, record)
    }

    private static func labels(of conversation: GoldConversation, _ record: ConversationRecord?) -> [Miss] {
        let gold = conversation.gold
        let intents = (record?.intents ?? []).map { ($0.id, $0.evidence.map(\.rule)) }
        let findings = (record?.findings ?? []).map { ($0.id, $0.evidence.map(\.rule)) }
        let primary = record?.primary_intent
        var misses: [Miss] = []
        if primary != gold.primary {
            misses.append(
                Miss(
                    kind: .primary, conversation: conversation.conversation_id, gold: [gold.primary ?? "none"],
                    found: [primary ?? "none"],
                    rules: unique(intents.filter { $0.0 == primary }.flatMap { $0.1 })))
        }
        let all = [(Kind.intents, gold.intents, intents), (.findings, gold.findings ?? [], findings)]
        for (kind, wanted, found) in all {
            let extra = found.filter { !wanted.contains($0.0) }
            let lacking = Set(wanted).subtracting(found.map(\.0)).sorted()
            if extra.isEmpty && lacking.isEmpty { continue }
            misses.append(
                Miss(
                    kind: kind, conversation: conversation.conversation_id, gold: lacking,
                    found: unique(extra.map(\.0)), rules: unique(extra.flatMap { $0.1 })))
        }
        return misses
    }

    private init(
        _ kind: Kind, _ conversation: String, _ turn: Int, _ range: Range<Int>, gold: [String],
        _ found: [ConversationRecord.Value]
    ) {
        self.init(
            kind: kind, conversation: conversation, turn: turn, start: range.lowerBound, end: range.upperBound,
            gold: gold, found: Self.unique(found.map(\.type)), rules: Self.unique(found.map(\.rule)))
    }

    /// Each once, where it comes first.
    private static func unique(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }
    }
}
