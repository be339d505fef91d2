public import PCRE2

/// Whose words a pattern is tried on.
public enum Speaker: String, Sendable, CaseIterable {
    case agent
    case customer
    case any
}

/// One regular expression of a rule, with the conditions under which it counts.
///
/// A class, since it is handed on wherever anything was found, and never changes.
public final class RulePattern: Sendable {
    public let regex: Pattern
    public let place: Place
    public let by: Speaker
    /// For values: how sure a hit is, from 0 to 1; nil for the rule's own score.
    public let score: Double?
    /// For intents and the like: how much a hit counts, from 1 to 5.
    public let weight: Double
    /// Counts in the first so many turns only.
    public let first: Int?
    /// Counts in the last so many turns only.
    public let last: Int?
    /// For values: counts only where the value was asked for, announced or talked about this many turns ago at most.
    public let near: Int?
    /// For values: a sign of the view that must have been said, `@` for "at", not typed.
    public let said: UInt8?
    /// For values with `digits`: a hit is the beginning of a longer number, the rest of which is to come.
    public let isBeginning: Bool
    /// Checks of this pattern, besides the rule's own.
    public let validators: [any Validator]
    /// The groups called `value`; the first one that takes part is the value.
    public let valueGroups: [Int]

    /// The pattern as it is compiled, fragments put in.
    public var source: String { regex.source }

    init(
        regex: Pattern, place: Place, by: Speaker = .any, score: Double? = nil, weight: Double = 2, first: Int? = nil,
        last: Int? = nil, near: Int? = nil, said: UInt8? = nil, isBeginning: Bool = false,
        validators: [any Validator] = [], valueGroups: [Int]? = nil
    ) {
        self.regex = regex
        self.place = place
        self.by = by
        self.score = score
        self.weight = weight
        self.first = first
        self.last = last
        self.near = near
        self.said = said
        self.isBeginning = isBeginning
        self.validators = validators
        self.valueGroups = valueGroups ?? regex.groups(named: "value")
    }
}
