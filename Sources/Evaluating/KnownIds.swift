/// The ids that gold may use. Another one is a slip of the pen, and would count as a miss for ever.
public struct KnownIds: Sendable {
    let types: Set<String>
    let intents: Set<String>
    let findings: Set<String>
    let outcomes: Set<String>

    public init(types: [String], intents: [String], findings: [String], outcomes: [String]) {
        self.types = Set(types)
        self.intents = Set(intents)
        self.findings = Set(findings)
        self.outcomes = Set(outcomes)
    }

    /// Every id of the gold that is none, as `value type` and the id.
    func strangers(in gold: GoldConversation.Gold) -> [(kind: String, id: String)] {
        let used = [
            ("value type", gold.values.map(\.type), types),
            ("intent", [gold.primary].compactMap { $0 } + gold.intents, intents),
            ("finding", gold.findings ?? [], findings),
            ("outcome", [gold.outcome].compactMap { $0 }, outcomes),
        ]
        return used.flatMap { kind, ids, known in
            Set(ids).subtracting(known).sorted().map { (kind, $0) }
        }
    }
}
