import Transcripts

/// Brings the turns of one conversation into order when a table lists its rows in another one, as warehouses do.
struct RowOrder {
    private var earliest: (seconds: Double, written: String?)?
    /// Times of day begin anew at midnight: they give no order.
    private var isSure = true

    mutating func add(_ stamp: Stamp, written: String?) {
        isSure = isSure && (stamp.hasDate || stamp.seconds > 1e9)
        if stamp.seconds < earliest?.seconds ?? .infinity { earliest = (stamp.seconds, written) }
    }

    func settle(_ conversation: inout Conversation) {
        let starts = conversation.turns.compactMap(\.start)
        guard isSure, starts.count == conversation.turns.count, zip(starts, starts.dropFirst()).contains(where: >)
        else { return }
        let order = conversation.turns.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
        conversation.turns = order.map { [turns = conversation.turns] in turns[$0] }
        conversation.startedAt = earliest?.written ?? conversation.startedAt
    }
}
