/// `intents.csv`: how often customers came for what.
struct IntentsReport: Report {
    let fileName = "intents.csv"
    let head = CSV.head(["intent", "title", "primary", "primary_share", "mentioned", "mentioned_share"])
    let titles: (String) -> String
    private var primary = Counts()
    private var mentioned = Counts()
    private var conversations = 0

    init(titles: @escaping (String) -> String) { self.titles = titles }

    mutating func add(_ record: ConversationRecord) -> String {
        conversations += 1
        primary.add(record.primary_intent ?? "")
        for intent in record.intents { mentioned.add(intent.id) }
        if record.intents.isEmpty { mentioned.add("") }
        return ""
    }

    func tail() -> String? {
        Counts.ranked(by: primary, mentioned).map { intent in
            CSV.row([
                intent.isEmpty ? "none" : intent, intent.isEmpty ? "No known reason" : titles(intent),
                String(primary[intent]), CSV.share(primary[intent], of: conversations), String(mentioned[intent]),
                CSV.share(mentioned[intent], of: conversations),
            ])
        }.joined()
    }
}
