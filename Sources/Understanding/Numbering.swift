internal import RulePacks
internal import Transcripts

/// Turns settled candidates into values: positions of the original text, and a number for each different value.
struct Numbering {
    let rules: RuleSet
    /// By type and known value.
    private var numbers: [String: [Int: Int]] = [:]
    /// By known value.
    private(set) var labels: [Int: ValueLabel] = [:]
    /// The highest number that placeholders of a type have already, where text was redacted before.
    private var taken: [String: Int] = [:]

    /// - Parameter texts: what may hold placeholders whose numbers are not given again.
    init(rules: RuleSet, besides texts: [[UInt8]]) {
        self.rules = rules
        for text in texts { take(numbersIn: text) }
    }

    private mutating func take(numbersIn text: [UInt8]) {
        var position = 0
        while let open = text.firstOffset(of: UInt8(ascii: "["), in: position..<text.count) {
            position = open + 1
            guard let length = Placeholder.length(in: text, at: open, before: text.count) else { continue }
            let inside = text[(open + 1)..<(open + length - 1)]
            guard let cut = inside.lastIndex(of: UInt8(ascii: "_")),
                let number = Int(String(decoding: inside[(cut + 1)...], as: UTF8.self))
            else { continue }
            let type = String(decoding: folded(inside[..<cut]), as: UTF8.self)
            taken[type] = max(taken[type] ?? 0, number)
        }
    }

    /// - Parameter known: for each candidate, which known value it is.
    mutating func number(_ candidates: [Candidate], known: [Int], turns: [TurnView]) -> [Value] {
        zip(candidates, known).compactMap { candidate, known in
            let rule = rules.values[candidate.rule]
            guard rule.redaction == .replace else { return nil }
            let next = (taken[rule.type] ?? 0) + (numbers[rule.type]?.count ?? 0) + 1
            let number = numbers[rule.type]?[known] ?? next
            numbers[rule.type, default: [:]][known] = number
            let turn = turns[candidate.turn]
            let value = Value(
                type: rule.type, turn: candidate.turn, range: turn.original(candidate.range), rule: rule.id,
                saidBy: turn.role, score: candidate.score, recognition: candidate.recognition,
                askedAt: candidate.askedAt, validators: candidate.validators, number: number)
            labels[known] = labels[known] ?? value.label
            return value
        }
    }
}
