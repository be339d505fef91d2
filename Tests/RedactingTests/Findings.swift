import Transcripts

@testable import Understanding

/// A value at a range of a turn's text, in bytes.
func value(_ type: String, turn: Int = 0, _ range: Range<Int>, number: Int = 1) -> Value {
    Value(
        type: type, turn: turn, range: range, rule: type, saidBy: .customer, score: 0.8, recognition: .pattern,
        askedAt: nil, validators: [], number: number)
}

/// An understanding that found nothing but these.
func understanding(
    of conversation: Conversation, values: [Value] = [], asides: [AsideValue] = [], intents: [String] = [],
    outcome: Outcome = .resolved
) -> Understanding {
    Understanding(
        conversation: conversation, values: values, asides: asides,
        intents: intents.map { Statement(id: $0, score: 2, evidence: []) }, primaryIntent: intents.first,
        outcome: outcome, outcomes: [], roles: [], actions: [], facts: [], questions: [], exhausted: [])
}
