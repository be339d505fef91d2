import Transcripts

/// Settles by elimination who is who when labels give a role to some and only a name to others.
///
/// What was said is not looked at; that is for a later stage.
enum Counterparts {
    static func settle(_ conversation: inout Conversation) {
        if conversation.participants.contains(where: { $0.role == .unknown }) { eliminate(&conversation) }
        dropSilent(&conversation)
    }

    private static func eliminate(_ conversation: inout Conversation) {
        var speaks = [Bool](repeating: false, count: conversation.participants.count)
        for turn in conversation.turns { speaks[turn.participant] = true }
        let spoken = speaks.indices.filter { speaks[$0] }
        let unknown = spoken.filter { conversation.participants[$0].role == .unknown }
        if unknown.count == 2 { settleTwo(unknown, spoken, &conversation) }
        if unknown.count == 1, let one = unknown.first { settleOne(one, spoken, &conversation) }
    }

    /// `Agent: …`, then `Joana: …` and `Ben: …`: who answers the agent is not the agent.
    private static func settleTwo(_ unknown: [Int], _ spoken: [Int], _ conversation: inout Conversation) {
        let sides = spoken.filter { isSide(conversation.participants[$0].role) }
        guard sides.count == 1, let side = sides.first, conversation.participants[side].name == nil,
            let turn = conversation.turns.firstIndex(where: { $0.participant == side }),
            let other = conversation.turns[turn...].first(where: { unknown.contains($0.participant) })?.participant,
            let same = unknown.first(where: { $0 != other })
        else { return }
        conversation.participants[other].role = counterpart(of: conversation.participants[side].role)
        merge(same, into: side, &conversation)
    }

    private static func settleOne(_ one: Int, _ spoken: [Int], _ conversation: inout Conversation) {
        let sides = spoken.filter { isSide(conversation.participants[$0].role) }
        let agents = sides.filter { conversation.participants[$0].role == .agent }
        let customers = sides.filter { conversation.participants[$0].role == .customer }
        guard let side = sides.first else { return }
        if agents.isEmpty || customers.isEmpty {
            conversation.participants[one].role = counterpart(of: conversation.participants[side].role)
        } else if sides.count == 2, let agent = agents.first, let customer = customers.first {
            // Both sides have a label; the name is the one of them that has none yet.
            let nameless = [agent, customer].filter { conversation.participants[$0].name == nil }
            guard let side = nameless.count == 1 ? nameless.first : nil else { return }
            merge(one, into: side, &conversation)
        }
    }

    private static func isSide(_ role: Role) -> Bool { role == .agent || role == .customer }

    private static func counterpart(of role: Role) -> Role { role == .agent ? .customer : .agent }

    private static func merge(_ one: Int, into other: Int, _ conversation: inout Conversation) {
        conversation.participants[other].name = conversation.participants[one].name
        renumber(&conversation) { $0 == one ? other : $0 }
    }

    /// Whom a merge left without turns and names.
    private static func dropSilent(_ conversation: inout Conversation) {
        var isUsed = [Bool](repeating: false, count: conversation.participants.count)
        for turn in conversation.turns { isUsed[turn.participant] = true }
        for case let named? in conversation.asides.lazy.map(\.namesParticipant) { isUsed[named] = true }
        guard isUsed.contains(false) else { return }
        let kept = isUsed.indices.filter { isUsed[$0] }
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        conversation.participants = kept.map { [participants = conversation.participants] in participants[$0] }
        renumber(&conversation) { places[$0] ?? 0 }
    }

    private static func renumber(_ conversation: inout Conversation, _ place: (Int) -> Int) {
        for index in conversation.turns.indices {
            conversation.turns[index].participant = place(conversation.turns[index].participant)
        }
        conversation.asides = conversation.asides.map {
            Conversation.Aside(field: $0.field, namesParticipant: $0.namesParticipant.map(place), label: $0.label)
        }
    }
}
