/// A rule of any kind, as lists show it.
public struct RuleEntry: Sendable {
    public let kind: String
    public let id: String
    public let place: Place
    /// Every pattern with the part of the rule that it belongs to.
    public let patterns: [(part: String, pattern: RulePattern)]
    let examples: Examples
}

extension RuleSet {
    /// Every rule, in the order of the packs, values first.
    public var listing: [RuleEntry] {
        let valueEntries = values.map { rule in
            let parts = [
                ("asks", rule.asks), ("cues", rule.cues), ("topics", rule.topics), ("answer", rule.answers),
                ("patterns", rule.patterns),
                ("not", rule.nots),
            ]
            return RuleEntry(
                kind: "values", id: rule.id, place: rule.place, patterns: Self.flat(parts), examples: rule.examples)
        }
        let statementEntries = statements.map { rule in
            let parts = [("patterns", rule.patterns), ("not", rule.nots)]
            return RuleEntry(
                kind: rule.kind.rawValue, id: rule.id, place: rule.place, patterns: Self.flat(parts),
                examples: rule.examples)
        }
        let factEntries = facts.map { rule in
            RuleEntry(
                kind: "facts", id: rule.id, place: rule.place, patterns: [("regex", rule.pattern)],
                examples: rule.examples)
        }
        return valueEntries + statementEntries + factEntries
    }

    private static func flat(_ parts: [(String, [RulePattern])]) -> [(part: String, pattern: RulePattern)] {
        parts.flatMap { part, patterns in patterns.map { (part, $0) } }
    }
}
