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
    public internal(set) var patterns: [RulePattern]
    /// A hit that overlaps one of these is none.
    public internal(set) var nots: [RulePattern]
    /// What was done or told that speaks for it as well.
    public internal(set) var deeds: [Deed]
    public internal(set) var examples: Examples

    /// Something in the conversation besides words.
    public struct Deed: Sendable {
        /// The id of an action, `disclose:TYPE` for a value that the carrier's side told first, `give:TYPE` for one that
        /// the customer did.
        public let id: String
        /// How much it counts.
        public let weight: Double
        public let place: Place
    }
}
