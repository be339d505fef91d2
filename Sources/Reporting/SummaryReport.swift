/// `summary.json`: the totals.
struct SummaryReport: Report {
    let fileName = "summary.json"
    private var totals = Totals()

    mutating func add(_ record: ConversationRecord) -> String {
        totals.add(record)
        return ""
    }

    func tail() -> String? { JSONText.of(totals) + "\n" }
}

/// What a whole analysis adds up to.
public struct Totals: Codable, Sendable, Equatable {
    public private(set) var conversations = 0
    public private(set) var turns = 0
    public private(set) var primary_intents: [String: Int] = [:]
    public private(set) var intents: [String: Int] = [:]
    public private(set) var values: [String: Int] = [:]
    public private(set) var findings: [String: Int] = [:]
    public private(set) var outcomes: [String: Int] = [:]

    public init() {}

    public mutating func add(_ record: ConversationRecord) {
        conversations += 1
        turns += record.turns
        primary_intents[record.primary_intent ?? "none", default: 0] += 1
        for intent in record.intents { intents[intent.id, default: 0] += 1 }
        for value in record.values { values[value.type, default: 0] += 1 }
        for finding in record.findings { findings[finding.id, default: 0] += 1 }
        outcomes[record.outcome, default: 0] += 1
    }
}
