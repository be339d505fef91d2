internal import RulePacks

/// Turns settled candidates into values: positions of the original text, and a number for each different value.
struct Numbering {
    let rules: RuleSet
    /// By type and known value.
    private var numbers: [String: [Int: Int]] = [:]
    /// By known value.
    private(set) var tokens: [Int: String] = [:]

    init(rules: RuleSet) { self.rules = rules }

    /// - Parameter known: for each candidate, which known value it is.
    mutating func number(_ candidates: [Candidate], known: [Int], turns: [TurnView]) -> [Value] {
        zip(candidates, known).compactMap { candidate, known in
            let rule = rules.values[candidate.rule]
            guard rule.redaction == .replace else { return nil }
            let next = (numbers[rule.type]?.count ?? 0) + 1
            let number = numbers[rule.type]?[known] ?? next
            numbers[rule.type, default: [:]][known] = number
            let turn = turns[candidate.turn]
            let value = Value(
                type: rule.type, turn: candidate.turn, range: turn.original(candidate.range), rule: rule.id,
                saidBy: turn.role, score: candidate.score, recognition: candidate.recognition,
                askedAt: candidate.askedAt, validators: candidate.validators, number: number)
            tokens[known] = tokens[known] ?? value.token
            return value
        }
    }
}
