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
        var voices = conversation.participants.map { _ in Voice() }
        for (index, turn) in turns.enumerated() {
            voices[conversation.turns[index].participant].add(words(of: turn))
        }
        // Whoever has a name is a person; and a system stands beside two sides.
        if voices.count(where: \.isHeard) > 2 {
            for (index, participant) in conversation.participants.enumerated()
            where participant.role == .unknown && participant.name == nil && voices[index].isSystem {
                conversation.participants[index].role = .system
            }
        }
        let unknown = conversation.participants.indices.filter { conversation.participants[$0].role == .unknown }
        if conversation.participants.contains(where: { $0.role == .agent }) {
            for index in unknown { conversation.participants[index].role = .customer }
        } else if let agent = agent(among: unknown, voices) {
            for index in unknown { conversation.participants[index].role = index == agent ? .agent : .customer }
        }
    }

    /// Nil when nothing parts the first from the second, who may be the agent as well.
    private func agent(among unknown: [Int], _ voices: [Voice]) -> Int? {
        let heard = unknown.filter { voices[$0].isHeard }
        // Who speaks alone, as in a mail, is held against nobody: set sentences alone tell.
        let isAlone = heard.count < 2
        func lean(_ index: Int) -> Double { isAlone ? voices[index].told : voices[index].lean }
        let ranked = (isAlone ? unknown : heard).sorted { lean($0) > lean($1) }
        guard let first = ranked.first else { return nil }
        guard let second = ranked.dropFirst().first else { return voices.contains { $0.told != 0 } ? first : nil }
        return lean(first) > lean(second) ? first : nil
    }

    /// In a text without speakers each turn is told by its own words; what they do not tell stays unknown.
    private func splitBlob(_ conversation: inout Conversation, turns: [TurnView]) {
        let base = conversation.participants.count
        conversation.participants += [Participant(role: .agent), Participant(role: .customer)]
        for (index, turn) in turns.enumerated() {
            let lean = roleWords(of: turn).told
            if lean != 0 { conversation.turns[index].participant = lean > 0 ? base : base + 1 }
        }
    }

    /// All that a turn says of who says it.
    private func words(of turn: TurnView) -> Voice {
        var voice = roleWords(of: turn)
        var said: Set<Speaker> = []
        var asks = false
        for hit in turn.hits {
            let pattern = rules.pattern(of: hit.use)
            switch hit.use {
            case .ask: asks = true
            case .statement, .fact: said.insert(pattern.by)
            // Half of them are names, which both sides say of each other.
            case .value, .cue, .topic: continue
            }
        }
        // Who asks for values is mostly the agent; what customers say of their trouble is repeated by whoever listens.
        if asks { voice.bearing += 1 }
        if said.contains(.agent) { voice.bearing += 1 }
        if said.contains(.customer) { voice.bearing -= 0.5 }
        return voice
    }

    /// The sentences of the rules for roles.
    private func roleWords(of turn: TurnView) -> Voice {
        var voice = Voice()
        for hit in turn.hits {
            guard case .statement(let rule, let pattern) = hit.use, rules.statements[rule].kind == .role else {
                continue
            }
            let weight = rules.statements[rule].patterns[pattern].weight
            switch rules.statements[rule].id {
            case "agent": voice.agent += weight
            case "customer": voice.customer += weight
            case "system": voice.system += weight
            default: break
            }
        }
        return voice
    }
}

/// What somebody's words say of who it is.
private struct Voice {
    /// Weights of sentences by which a role is told.
    var agent = 0.0
    var customer = 0.0
    var system = 0.0
    /// Turns with such a sentence of a system, and without one.
    var notices = 0
    var others = 0
    /// Above zero for what else an agent says, below for what a customer does.
    var bearing = 0.0

    /// What set sentences tell: above zero for an agent.
    var told: Double { agent - customer }
    var lean: Double { told + bearing }
    var isHeard: Bool { notices + others > 0 }
    var isSystem: Bool { others == 0 && notices > 0 && system >= max(agent, customer) }

    /// Takes in what a turn says.
    mutating func add(_ turn: Voice) {
        agent += turn.agent
        customer += turn.customer
        system += turn.system
        bearing += turn.bearing
        if turn.system > 0 { notices += 1 } else { others += 1 }
    }
}
