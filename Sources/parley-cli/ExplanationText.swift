internal import Transcripts
internal import Understanding

/// What was found in one conversation, as lines for a person.
struct ExplanationText {
    private let understanding: Understanding
    private let showsText: Bool

    init(_ understanding: Understanding, showsText: Bool) {
        self.understanding = understanding
        self.showsText = showsText
    }

    var text: String {
        let conversation = understanding.conversation
        var lines = ["conversation \(conversation.id), \(counted(conversation.turns.count, "turn"))"]
        lines += understanding.questions.map { "turn \($0.turn): \($0.askedBy.rawValue) asks for \($0.type)" }
        lines += understanding.values.map(value)
        lines += understanding.intents.flatMap { statement($0, kind: "intent") }
        lines += understanding.outcomes.flatMap { statement($0, kind: "outcome") }
        lines += understanding.actions.flatMap { statement($0, kind: "action") }
        lines += understanding.facts.map { fact in
            "turn \(fact.evidence.turn), \(place(fact.evidence)): fact \(fact.id) is stated \(fact.isTrue ? "rightly" : "wrongly")"
        }
        lines.append(
            "primary intent \(understanding.primaryIntent ?? "none"), outcome \(understanding.outcome.rawValue)")
        return lines.joined(separator: "\n") + "\n"
    }

    private func value(_ value: Value) -> String {
        var line = "turn \(value.turn), bytes \(value.range.lowerBound)-\(value.range.upperBound): \(value.token)"
        line += " by rule \(value.rule), \(value.recognition.rawValue), score \(decimal(value.score))"
        if let asked = value.askedAt { line += ", answers turn \(asked)" }
        if !value.validators.isEmpty { line += ", checked by \(value.validators.joined(separator: ", "))" }
        if showsText && !neverShown.contains(value.type) {
            let text = understanding.conversation.turns[value.turn].text[value.range]
            line += ": \(String(decoding: text, as: UTF8.self))"
        }
        return line
    }

    private func statement(_ statement: Statement, kind: String) -> [String] {
        statement.evidence.map { evidence in
            let weight = evidence.weight.map { ", weight \(decimal($0))" } ?? ""
            return "turn \(evidence.turn), \(place(evidence)): \(kind) \(statement.id)\(weight), "
                + "total score \(decimal(statement.score))"
        }
    }

    private func place(_ evidence: Evidence) -> String {
        "bytes \(evidence.range.lowerBound)-\(evidence.range.upperBound)"
    }

    private func decimal(_ score: Double) -> String { decimals(score, 2) }
}
