internal import Yams

extension StatementRule {
    private static let keys = ["id", "more", "title", "patterns", "not", "deeds", "examples"]

    /// Whether an entry adds to a rule that stands elsewhere, as in a file for one language: `more: ID`.
    static func isAddition(_ node: Node) -> Bool { node.mapping?["more"] != nil }

    init?(_ node: Node, kind: StatementKind, reader: PatternReader) {
        let scribe = reader.scribe
        let entries = scribe.mapping(node, known: Self.keys, of: "rule of `\(kind.rawValue)`")
        let key = Self.isAddition(node) ? "more" : "id"
        guard let id = scribe.required(key, in: entries, of: node, what: "rule") else { return nil }
        self.kind = kind
        self.id = id
        title = scribe.titles(entries["title"])
        place = scribe.place(of: node)
        patterns = reader.patterns(entries["patterns"], by: Self.usualSpeaker(of: kind))
        nots = reader.patterns(entries["not"])
        deeds = scribe.list(entries["deeds"]).compactMap { Deed($0, with: scribe) }
        examples = Examples(entries["examples"], of: node, with: scribe)
        if patterns.isEmpty { scribe.fault(node, "rule `\(id)` has no `patterns`", "give it at least one") }
    }

    /// Whose words count when a pattern does not say: needs are the customer's, deeds the agent's.
    private static func usualSpeaker(of kind: StatementKind) -> Speaker {
        switch kind {
        case .intent: .customer
        case .action: .agent
        case .outcome, .role: .any
        }
    }
}

extension StatementRule.Deed {
    fileprivate init?(_ node: Node, with scribe: Scribe) {
        let entries = scribe.mapping(node, known: ["id", "weight"], of: "deed")
        guard let id = scribe.required("id", in: entries, of: node, what: "deed") else { return nil }
        self.id = id
        weight = scribe.number(entries["weight"], in: -5...5) ?? 1
        place = scribe.place(of: node)
    }
}

extension FactRule {
    private static let keys = ["id", "title", "by", "regex", "expect", "unit", "examples"]

    init?(_ node: Node, reader: PatternReader) {
        let scribe = reader.scribe
        let entries = scribe.mapping(node, known: Self.keys, of: "fact")
        guard let id = scribe.required("id", in: entries, of: node, what: "fact"), let source = entries["regex"],
            let regex = reader.compile(source)
        else {
            if entries["regex"] == nil { scribe.fault(node, "fact has no `regex`", "give it one") }
            return nil
        }
        self.id = id
        title = scribe.titles(entries["title"])
        place = scribe.place(of: node)
        pattern = RulePattern(
            regex: regex, place: scribe.place(of: source), by: scribe.oneOf(entries["by"], default: .agent))
        expected = scribe.strings(entries["expect"]).filter { $0 != "null" && $0 != "never" }
        unit = scribe.string(entries["unit"])
        examples = Examples(entries["examples"], of: node, with: scribe)
    }
}

extension VerificationPolicy {
    init?(_ node: Node, with scribe: Scribe) {
        let entries = scribe.mapping(node, known: ["accepted", "needed", "before", "full_before"], of: "verification")
        accepted = scribe.list(entries["accepted"]).map { scribe.strings($0) }
        needed = scribe.count(entries["needed"]) ?? 1
        before = scribe.strings(entries["before"])
        fullBefore = scribe.strings(entries["full_before"])
        place = scribe.place(of: node)
    }
}
