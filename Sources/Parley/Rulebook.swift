package import Detecting
public import RulePacks

/// Rules with what was worked out of them, such as what a turn must hold for a pattern to be tried on it.
public struct Rulebook: Sendable {
    public var rules: RuleSet { program.rules }
    package let program: Program

    /// - Parameter rules: of any packs; what is worked out is made when it is first needed, which takes some tenths of a
    ///   second. ``PackLibrary/book(adding:executable:)`` may know it from before.
    public init(_ rules: RuleSet) { self.init(Program(rules)) }

    init(_ program: Program) { self.program = program }
}

extension Rulebook {
    /// Where the patterns stand that are tried on every turn, since no text, digit, capital or lexicon's entry is known that
    /// they need: they cost more than all others together.
    public var triedOnEveryTurn: [Place] { program.triedOnEveryTurn.map(\.pattern.place) }
}
