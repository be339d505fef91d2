import Transcripts

/// Some help desks export the newest message first.
enum TurnOrder {
    /// Turns the conversation round when its times only fall, and counts seconds from the earliest.
    /// `latest` is the time of the last row as it is written; after turning round, the conversation began then.
    static func settle(_ conversation: inout Conversation, latest: @autoclosure () -> String?) {
        // Most count from their first turn.
        guard conversation.turns.contains(where: { $0.start ?? 0 < 0 }) else { return }
        let starts = conversation.turns.compactMap(\.start)
        guard let first = starts.first, let last = starts.last, let earliest = starts.min(), earliest < 0 else {
            return
        }
        let falls = zip(starts, starts.dropFirst()).allSatisfy { $0 >= $1 }
        if falls, last < first, starts.count == conversation.turns.count {
            conversation.turns.reverse()
            conversation.echoes = conversation.echoes.map { echo in
                let places = echo.places.map {
                    Conversation.Place(turn: conversation.turns.count - 1 - $0.turn, part: $0.part)
                }
                return Conversation.Echo(fields: echo.fields, places: places)
            }
            conversation.startedAt = latest() ?? conversation.startedAt
        }
        for index in conversation.turns.indices { conversation.turns[index].start? -= earliest }
    }
}
