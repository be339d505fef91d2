internal import Auditing
internal import Detecting
public import RulePacks
internal import Transcripts
internal import Understanding

/// Tries the examples that rules carry, the whole way that a transcript takes.
public struct ExampleTrial {
    /// An example that did not come out as its rule says.
    public struct Failure: Sendable, CustomStringConvertible {
        public let place: Place
        public let rule: String
        public let what: String

        public var description: String { "\(place): error: rule `\(rule)`: \(what); mend the rule or the example" }
    }

    private let rules: RuleSet
    private let reader: ConversationReader
    /// How many examples were tried so far.
    public private(set) var count = 0

    public init(_ book: Rulebook) {
        rules = book.rules
        reader = ConversationReader(book.program)
    }

    /// Tries every example of every rule.
    public mutating func run() -> [Failure] {
        var failures: [Failure] = []
        for rule in rules.values {
            failures += each(rule.examples, of: rule.id) { Self.fault(of: $0, is: $1, rule: rule, in: $2) }
        }
        for rule in rules.statements {
            failures += each(rule.examples, of: rule.id) { _, isMatch, understanding in
                let found = Self.found(rule, in: understanding)
                return found == isMatch ? nil : "the example is \(found ? "" : "not ")recognised"
            }
        }
        for rule in rules.facts {
            failures += each(rule.examples, of: rule.id) { _, isMatch, understanding in
                let found = understanding.facts.contains { $0.id == rule.id }
                return found == isMatch ? nil : "the example is \(found ? "" : "not ")recognised"
            }
        }
        return failures
    }

    private mutating func each(
        _ examples: Examples, of rule: String, fault: (Example, _ isMatch: Bool, Understanding) -> String?
    ) -> [Failure] {
        let all = examples.match.map { ($0, true) } + examples.skip.map { ($0, false) }
        count += all.count
        return all.compactMap { example, isMatch in
            fault(example, isMatch, understand(example)).map { Failure(place: example.place, rule: rule, what: $0) }
        }
    }

    private func understand(_ example: Example) -> Understanding {
        let (conversation, document) = example.conversation
        return reader.read(conversation, in: document)
    }

    /// What is wrong with the values found; nil when they are those that are marked.
    private static func fault(
        of example: Example, is isMatch: Bool, rule: ValueRule, in understanding: Understanding
    ) -> String? {
        // What is kept is not reported, so only its absence from the report can be seen.
        if rule.redaction == .keep {
            let touched = understanding.values.contains { value in
                example.lines[value.turn].marked.contains { $0.overlaps(value.range) }
            }
            return isMatch && touched ? "the marked text is taken by another rule" : nil
        }
        let found = understanding.values.filter { $0.type == rule.type }.map { Spot(turn: $0.turn, range: $0.range) }
        let marked = example.lines.enumerated().flatMap { turn, line in
            line.marked.map { Spot(turn: turn, range: $0) }
        }
        let wanted = isMatch ? marked : []
        if found == wanted { return nil }
        let show = { (spots: [Spot]) in spots.isEmpty ? "nothing" : spots.map(\.description).joined(separator: ", ") }
        return "finds \(show(found)) and should find \(show(wanted))"
    }

    private struct Spot: Equatable, CustomStringConvertible {
        let turn: Int
        let range: Range<Int>
        var description: String { "turn \(turn) bytes \(range.lowerBound)-\(range.upperBound)" }
    }

    private static func found(_ rule: StatementRule, in understanding: Understanding) -> Bool {
        switch rule.kind {
        case .intent: understanding.intents.contains { $0.id == rule.id }
        case .outcome: understanding.outcomes.contains { $0.id == rule.id }
        case .action: understanding.actions.contains { $0.id == rule.id }
        case .role: understanding.roles.contains { $0.id == rule.id }
        }
    }
}
