/// What a sentence can tell besides a value.
public enum StatementKind: String, Sendable, CaseIterable {
    /// Why the customer came.
    case intent = "intents"
    /// How it ended.
    case outcome = "outcomes"
    /// Who speaks.
    case role = "roles"
    /// What the agent did.
    case action = "actions"
}

/// Sentences that speak for an intent, an outcome, a role or an action.
public struct StatementRule: Sendable {
    public let kind: StatementKind
    public let id: String
    public let title: [String: String]
    public let place: Place
    public let patterns: [RulePattern]
    /// A hit that overlaps one of these is none.
    public let nots: [RulePattern]
    public let examples: Examples
}
