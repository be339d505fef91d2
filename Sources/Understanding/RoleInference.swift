internal import Detecting
internal import RulePacks
internal import Transcripts

/// Tells who speaks where the transcript gives names only, or nothing.
struct RoleInference {
    let rules: RuleSet

    /// Sets the role of every participant that has none, from what they say.
    func infer(_ conversation: inout Conversation, turns: [TurnView]) {
        guard conversation.participants.contains(where: { $0.role == .unknown }) else { return }
        if conversation.participants.count == 1 {
            splitBlob(&conversation, turns: turns)
        } else {
            nameSides(&conversation, turns: turns)
        }
    }

    /// Of several speakers, the one who speaks most like an agent is the agent.
    private func nameSides(_ conversation: inout Conversation, turns: [TurnView]) {
        var leaning = [Double](repeating: 0, count: conversation.participants.count)
        for (index, turn) in turns.enumerated() {
            leaning[conversation.turns[index].participant] += lean(of: turn)
        }
        let unknown = conversation.participants.indices.filter { conversation.participants[$0].role == .unknown }
        let hasAgent = conversation.participants.contains { $0.role == .agent }
        let agent = hasAgent ? nil : unknown.max { leaning[$0] < leaning[$1] }
        for index in unknown where leaning.contains(where: { $0 != 0 }) || hasAgent {
            conversation.participants[index].role = index == agent ? .agent : .customer
        }
    }

    /// In a text without speakers each turn is told by its own words; what they do not tell stays unknown.
    private func splitBlob(_ conversation: inout Conversation, turns: [TurnView]) {
        let base = conversation.participants.count
        conversation.participants += [Participant(role: .agent), Participant(role: .customer)]
        for (index, turn) in turns.enumerated() {
            let lean = lean(of: turn)
            if lean != 0 { conversation.turns[index].participant = lean > 0 ? base : base + 1 }
        }
    }

    /// Above zero for an agent's words, below for a customer's.
    private func lean(of turn: TurnView) -> Double {
        var lean = 0.0
        for hit in turn.hits {
            guard case .statement(let rule, let pattern) = hit.use, rules.statements[rule].kind == .role else {
                continue
            }
            let weight = rules.statements[rule].patterns[pattern].weight
            switch rules.statements[rule].id {
            case "agent": lean += weight
            case "customer": lean -= weight
            default: break
            }
        }
        return lean
    }
}
