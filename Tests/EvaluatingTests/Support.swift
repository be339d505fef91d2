import Foundation

@testable import Evaluating
@testable import Reporting

typealias Found = ConversationRecord.Value

/// Gold with just what a test is about.
func gold(
    _ turns: [String], id: String = "c1", channel: String? = "chat", language: String? = "en", primary: String? = nil,
    intents: [String] = [], values: [(turn: Int, type: String, text: String)] = [],
    keep: [(turn: Int, text: String)] = [], findings: [String] = [], outcome: String? = "resolved"
) throws -> GoldConversation {
    let gold: [String: Any] = [
        "primary": primary as Any? ?? NSNull(), "intents": intents, "findings": findings,
        "outcome": outcome as Any? ?? NSNull(),
        "values": values.map { ["turn": $0.turn, "type": $0.type, "text": $0.text] as [String: Any] },
        "keep": keep.map { ["turn": $0.turn, "text": $0.text] as [String: Any] },
    ]
    let line: [String: Any] = [
        "conversation_id": id, "channel": channel as Any? ?? NSNull(), "language": language as Any? ?? NSNull(),
        "turns": turns.map { ["speaker": "customer", "text": $0] }, "gold": gold,
    ]
    return try JSONDecoder().decode(GoldConversation.self, from: JSONSerialization.data(withJSONObject: line))
}

/// A value found, by the rule `r_TYPE`.
func found(_ type: String, _ turn: Int, _ range: Range<Int>) -> Found {
    Found(
        type: type, turn: turn, start: range.lowerBound, end: range.upperBound, rule: "r_\(type)",
        said_by: "customer", token: "[\(type.uppercased())_1]")
}

/// What an analysis says, with just what a test is about. Intents and findings are found by rules of their own names.
func record(
    _ values: [Found] = [], id: String = "c1", primary: String? = nil, intents: [String] = [], findings: [String] = [],
    outcome: String = "resolved"
) -> ConversationRecord {
    let place = { (rule: String) in [ConversationRecord.Place(turn: 0, start: 0, end: 1, rule: rule)] }
    return ConversationRecord(
        conversation_id: id, source: "a.jsonl", channel: nil, language: nil, started_at: nil, turns: 1,
        primary_intent: primary, intents: intents.map { .init(id: $0, score: 2, evidence: place($0)) }, values: values,
        findings: findings.map { .init(id: $0, turn: nil, detail: "", evidence: place($0)) }, outcome: outcome,
        verification: .init(asked: [], given: [], accepted: [], sufficient: nil), summary: "")
}

/// The score of one conversation, of which redaction left nothing unless told.
func score(_ gold: GoldConversation, _ record: ConversationRecord?, redacted: [String]? = nil) -> Score {
    var score = Score()
    score.add(gold, record, redacted: redacted ?? gold.turns.map { _ in "" })
    return score
}
