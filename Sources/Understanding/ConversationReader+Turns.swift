internal import Detecting
internal import Normalizing
internal import RulePacks
internal import Transcripts

/// The turns as the passes see them: who speaks, and what patterns found there.
extension ConversationReader {
    func heard(in conversation: inout Conversation) -> [TurnView] {
        // 1. Every turn in the form that rules are written for, and what every pattern finds in it.
        var turns = conversation.turns.indices.map { view($0, of: conversation) }
        // 2. Who speaks, since most rules listen to one side only.
        RoleInference(rules: rules).infer(&conversation, turns: turns)
        for index in turns.indices {
            turns[index].settle(role: conversation.role(ofTurn: index), at: index, of: turns.count, rules: rules)
        }
        return turns
    }

    func view(_ index: Int, of conversation: Conversation) -> TurnView {
        let role = conversation.role(ofTurn: index)
        let view = normalizer.normalize(conversation.turns[index].text)
        let found = scanner.scan(view, by: role)
        return TurnView(role: role, view: view, found: found)
    }

    /// Takes out what a statement rule's own exceptions touch.
    func dropExcepted(in turns: inout [TurnView]) {
        for index in turns.indices {
            let view = turns[index].view
            var exceptions: [Int: RangeList] = [:]
            turns[index].hits.removeAll { hit in
                guard case .statement(let rule, _) = hit.use else { return false }
                let list = exceptions[rule] ?? scanner.exceptions(rules.statements[rule].nots, in: view)
                exceptions[rule] = list
                return list.touches(hit.match)
            }
        }
    }

    /// Takes out what was found within values that are replaced.
    func dropStatements(in turns: inout [TurnView], within values: [Candidate]) {
        let replaced = values.filter { $0.turn < turns.count && rules.values[$0.rule].redaction == .replace }
        for (turn, values) in Dictionary(grouping: replaced, by: \.turn) {
            let ranges = RangeList(values.map(\.range))
            turns[turn].hits.removeAll { hit in
                guard case .statement = hit.use else { return false }
                return ranges.overlapping(hit.match).contains {
                    $0.lowerBound <= hit.match.lowerBound && hit.match.upperBound <= $0.upperBound
                }
            }
        }
    }
}

extension TurnView {
    /// Sets who speaks and drops what was found by patterns that do not listen to them, or not here.
    fileprivate mutating func settle(role: Role, at index: Int, of count: Int, rules: RuleSet) {
        self.role = role
        hits.removeAll { hit in
            let pattern = rules.pattern(of: hit.use)
            return !pattern.by.listens(to: role) || !pattern.counts(inTurn: index, of: count)
        }
    }
}

extension RulePattern {
    /// Whether the turn is one of the first or the last ones, where only those count.
    func counts(inTurn index: Int, of count: Int) -> Bool {
        if let first, index >= first { return false }
        if let last, index < count - last { return false }
        return true
    }
}
