@testable import Reporting

/// Records with just what a test is about.
func record(
    _ id: String = "c1", startedAt: String? = nil, primary: String? = nil, intents: [String] = [],
    values: [(type: String, by: String)] = [], findings: [ConversationRecord.Finding] = [], asked: [String] = [],
    given: [String] = [], sufficient: Bool? = nil, outcome: String = "resolved", summary: String = "s"
) -> ConversationRecord {
    ConversationRecord(
        conversation_id: id, source: "\(id).txt", channel: nil, language: nil, started_at: startedAt, turns: 2,
        primary_intent: primary,
        intents: intents.map { .init(id: $0, score: 2.5, evidence: [.init(turn: 0, start: 1, end: 3, rule: $0)]) },
        values: values.map {
            .init(type: $0.type, turn: 0, start: 0, end: 1, rule: "r", said_by: $0.by, token: "[T_1]")
        },
        findings: findings, outcome: outcome,
        verification: .init(asked: asked, given: given, accepted: [], sufficient: sufficient), summary: summary)
}

/// All that a report writes for some records.
func text(of report: some Report, _ records: [ConversationRecord]) -> String {
    var report = report
    return report.head + records.map { report.add($0) }.joined() + (report.tail() ?? "")
}

/// The rows of a CSV report without its header row.
func rows(of report: some Report, _ records: [ConversationRecord]) -> [String] {
    text(of: report, records).dropFirst(report.head.count).split(separator: "\r\n").map(String.init)
}
