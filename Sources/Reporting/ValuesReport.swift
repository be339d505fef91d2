/// `values.csv`: what was asked for and given, by type.
struct ValuesReport: Report {
    let fileName = "values.csv"
    let head = CSV.head([
        "type", "title", "mentions", "conversations", "asked_in", "given_in", "said_by_customer", "said_by_agent",
    ])
    let titles: (String) -> String
    private var mentions = Counts()
    private var conversations = Counts()
    private var asked = Counts()
    private var given = Counts()
    private var saidByCustomer = Counts()
    private var saidByAgent = Counts()

    init(titles: @escaping (String) -> String) { self.titles = titles }

    mutating func add(_ record: ConversationRecord) -> String {
        for value in record.values {
            mentions.add(value.type)
            if value.said_by == "customer" { saidByCustomer.add(value.type) }
            if value.said_by == "agent" { saidByAgent.add(value.type) }
        }
        for type in Set(record.values.map(\.type)) { conversations.add(type) }
        for type in Set(record.verification.asked) { asked.add(type) }
        for type in Set(record.verification.given) { given.add(type) }
        return ""
    }

    func tail() -> String? {
        Counts.ranked(by: mentions, asked).map { type in
            CSV.row([
                type, titles(type), String(mentions[type]), String(conversations[type]), String(asked[type]),
                String(given[type]), String(saidByCustomer[type]), String(saidByAgent[type]),
            ])
        }.joined()
    }
}
