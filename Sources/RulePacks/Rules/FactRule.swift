/// A fact of the carrier that agents state, and its true value.
public struct FactRule: Sendable {
    public let id: String
    public let title: [String: String]
    public let place: Place
    public let pattern: RulePattern
    /// True values; empty when saying this at all is wrong.
    public let expected: [String]
    public let unit: String?
    public let examples: Examples
}
