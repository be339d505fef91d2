/// `conversations.csv`: a row a conversation, with its one-line summary.
struct ConversationsReport: Report {
    let fileName = "conversations.csv"
    let head = CSV.head([
        "conversation_id", "source", "channel", "language", "started_at", "turns", "primary_intent", "intents",
        "asked", "given", "accepted", "verified", "values", "findings", "outcome", "summary",
    ])

    mutating func add(_ record: ConversationRecord) -> String {
        let check = record.verification
        return CSV.row([
            record.conversation_id, record.source, record.channel ?? "", record.language ?? "",
            record.started_at ?? "", String(record.turns), record.primary_intent ?? "",
            list(record.intents.map(\.id)), list(check.asked), list(check.given), list(check.accepted),
            check.sufficient.map { $0 ? "yes" : "no" } ?? "", String(record.values.count),
            list(record.findings.map(\.id)), record.outcome, record.summary,
        ])
    }

    private func list(_ ids: [String]) -> String { ids.joined(separator: "; ") }
}
