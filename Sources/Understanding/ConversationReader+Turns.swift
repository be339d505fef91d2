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
            turns[index].settle(role: conversation.role(ofTurn: index), rules: rules)
        }
        return turns
    }

    func view(_ index: Int, of conversation: Conversation) -> TurnView {
        let role = conversation.role(ofTurn: index)
        let view = normalizer.normalize(conversation.turns[index].text)
        let found = scanner.scan(view, by: role, at: .turn(index, of: conversation.turns.count))
        return TurnView(role: role, view: view, found: found)
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
    /// Sets who speaks and drops what was found by patterns that do not listen to them.
    fileprivate mutating func settle(role: Role, rules: RuleSet) {
        if role == self.role { return }
        self.role = role
        hits.removeAll { !rules.pattern(of: $0.use).by.listens(to: role) }
    }
}
