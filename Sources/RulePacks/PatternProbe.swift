internal import PCRE2

/// Finds patterns that cost too much on text that is made to be hard.
public struct PatternProbe {
    /// What careless repetition runs wild on when it comes again and again.
    private static let pieces = ["a", "1", " ", "a ", "1 ", "1-", "a1", "号", "四", "."]

    /// As long as a turn hardly ever is.
    private static let long = pieces.map { hard(repeating: $0, count: 4000) }

    /// Breaks a match off, and then has every byte of UTF-8 but lead bytes: PCRE2 does not even begin to search a
    /// text without the last letter that a pattern must have.
    private static let ending: [UInt8] = Array("!".utf8) + Array(0x20..<0x7F) + (0x80...0xBF).flatMap { [0xC2, $0] }

    /// Of so many examples of a rule the texts are lengthened. Nested repetition needs few characters to run wild.
    private static let mostExamples = 4
    private static let lengthening = 40

    public init() {}

    /// A fault for each pattern that hits its match limit on a probe.
    public func faults(of rules: RuleSet) -> [PackError.Fault] {
        let matchers = TextLength.allCases.map { rules.makeMatcher(for: $0) }
        return rules.listing.flatMap { rule in
            let probes = Self.long + Self.lengthened(rule.examples)
            return rule.patterns.filter { _, pattern in
                probes.contains { probe in
                    let matcher = matchers[TextLength(bytes: probe.count).rawValue]
                    return (try? matcher.forEachMatch(of: pattern.regex, in: probe) { _ in }) == nil
                }
            }.map { _, pattern in
                PackError.Fault(
                    place: pattern.place, what: "the pattern hits its match limit on a text made to be hard",
                    remedy: "bound its repetitions and do not nest them")
            }
        }
    }

    /// What a pattern begins with must be there before it can run wild, and the rule's own examples have it.
    private static func lengthened(_ examples: Examples) -> [[UInt8]] {
        let texts = examples.match.prefix(mostExamples).flatMap { $0.lines.map(\.text) }
        return texts.flatMap { text in pieces.map { hard(text, repeating: $0, count: lengthening) } }
    }

    private static func hard(_ beginning: String = "", repeating piece: String, count: Int) -> [UInt8] {
        Array((beginning + String(repeating: piece, count: count)).utf8) + ending
    }
}
