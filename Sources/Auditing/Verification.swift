/// What the customer was asked to prove and what they proved.
public struct Verification: Sendable, Equatable {
    /// Value types that the carrier's side asked for, in the order of asking.
    public let asked: [String]
    /// Value types that the customer gave, in the order of giving.
    public let given: [String]
    /// Items of the policy that are complete, each as its types joined by `+`.
    public let accepted: [String]
    /// Whether the accepted items are as many as the policy needs; nil when no pack has a policy.
    public let isSufficient: Bool?
}
