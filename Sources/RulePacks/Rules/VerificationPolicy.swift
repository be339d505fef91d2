/// What a customer must prove before an agent goes ahead.
public struct VerificationPolicy: Sendable {
    /// Each item is a set of value types that count as one proof together.
    public let accepted: [[String]]
    /// How many items are enough.
    public let needed: Int
    /// What must not happen before a first item was given: `disclose:TYPE` or an action's id.
    public let before: [String]
    /// What must not happen before all that are needed were given.
    public let fullBefore: [String]
    public let place: Place
}
