/// `results.jsonl`: a record a line.
struct ResultsReport: Report {
    let fileName = "results.jsonl"

    mutating func add(_ record: ConversationRecord) -> String { JSONText.of(record) + "\n" }
}
