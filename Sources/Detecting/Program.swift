package import RulePacks

/// What a pattern that is tried on every turn stands for: a place in the rule set.
package enum Use: Sendable, Hashable {
    case value(rule: Int, pattern: Int)
    /// A question for the value of a rule.
    case ask(rule: Int, pattern: Int)
    /// A phrase that the value of a rule follows.
    case cue(rule: Int, pattern: Int)
    /// A word that a value of the rule may be near.
    case topic(rule: Int, pattern: Int)
    case statement(rule: Int, pattern: Int)
    case fact(rule: Int)
}

/// The patterns of a rule set that are tried on turns, in flat lists.
package struct Program: Sendable {
    /// An object, so that whoever looks at an entry counts one reference and copies nothing.
    package final class Entry: Sendable {
        package let use: Use
        package let pattern: RulePattern
        /// Whether a match counts only where its value was spoken of.
        let isOnlyNear: Bool

        init(use: Use, pattern: RulePattern) {
            self.use = use
            self.pattern = pattern
            isOnlyNear = pattern.near != nil
        }
    }

    package let rules: RuleSet
    /// Every pattern that is tried on every turn.
    package let entries: [Entry]
    /// What takes hits and values away again, the rules' `not`.
    package let exceptions: [RulePattern]
    /// The places in ``exceptions`` of a value rule's own, and of a statement rule's.
    let exceptionsOfValue: [Range<Int>]
    let exceptionsOfStatement: [Range<Int>]
    /// What a turn must hold for an entry, or an exception behind them, to be tried on it.
    let gates: Once<Gates>

    package init(_ rules: RuleSet) { self.init(rules) { Gates($0) } }

    /// - Parameter gates: makes the gates of patterns, when somebody first asks for them.
    init(_ rules: RuleSet, gates: @escaping @Sendable ([String]) -> Gates) {
        self.rules = rules
        var entries: [Entry] = []
        func add(_ patterns: [RulePattern], _ use: (Int) -> Use) {
            for (index, pattern) in patterns.enumerated() {
                entries.append(Entry(use: use(index), pattern: pattern))
            }
        }
        for (index, rule) in rules.values.enumerated() {
            add(rule.patterns) { .value(rule: index, pattern: $0) }
            add(rule.asks) { .ask(rule: index, pattern: $0) }
            add(rule.cues) { .cue(rule: index, pattern: $0) }
            add(rule.topics) { .topic(rule: index, pattern: $0) }
        }
        for (index, rule) in rules.statements.enumerated() {
            add(rule.patterns) { .statement(rule: index, pattern: $0) }
        }
        for (index, rule) in rules.facts.enumerated() { add([rule.pattern]) { _ in .fact(rule: index) } }
        self.entries = entries
        var exceptions: [RulePattern] = []
        func place(_ patterns: [RulePattern]) -> Range<Int> {
            exceptions += patterns
            return (exceptions.count - patterns.count)..<exceptions.count
        }
        exceptionsOfValue = rules.values.map { place($0.nots) }
        exceptionsOfStatement = rules.statements.map { place($0.nots) }
        self.exceptions = exceptions
        self.gates = Once { [entries, exceptions] in gates((entries.map(\.pattern) + exceptions).map(\.source)) }
    }

    /// Entries that are tried on every turn, since nothing that they need is known.
    package var triedOnEveryTurn: [Entry] { gates.value.alwaysOpen.filter { $0 < entries.count }.map { entries[$0] } }

    /// The id of the rule that a use belongs to, as reports name it.
    package func ruleID(of use: Use) -> String {
        switch use {
        case .value(let rule, _), .ask(let rule, _), .cue(let rule, _), .topic(let rule, _): rules.values[rule].id
        case .statement(let rule, _): rules.statements[rule].id
        case .fact(let rule): rules.facts[rule].id
        }
    }
}

extension RuleSet {
    /// The pattern that a use stands for.
    package func pattern(of use: Use) -> RulePattern {
        switch use {
        case .value(let rule, let pattern): values[rule].patterns[pattern]
        case .ask(let rule, let pattern): values[rule].asks[pattern]
        case .cue(let rule, let pattern): values[rule].cues[pattern]
        case .topic(let rule, let pattern): values[rule].topics[pattern]
        case .statement(let rule, let pattern): statements[rule].patterns[pattern]
        case .fact(let rule): facts[rule].pattern
        }
    }
}
