import Testing

@testable import RulePacks

@Suite struct RuleSetTests {
    private static let text = """
        values:
          - {id: a1, type: a, patterns: [a], title: {en: An A}, examples: {match: "«a»", skip: b}}
          - {id: k, redact: keep, patterns: [k], examples: {match: "«k»", skip: b}}
          - {id: b, asks: [q], cues: [c], answer: [v], patterns: [b], not: [n], examples: {match: "«b»", skip: a}}
          - {id: a2, type: a, patterns: [a], examples: {match: "«a»", skip: b}}
        intents:
          - {id: i, title: {en: An I}, patterns: [i], not: [n], examples: {match: i, skip: b}}
        facts:
          - {id: f, title: An F, regex: f, examples: {match: f, skip: b}}
        """

    @Test func `types are reported once each, without what is kept`() throws {
        #expect(try load(Self.text).reportedTypes == ["a", "b"])
    }

    @Test(arguments: [("a", "An A"), ("i", "An I"), ("f", "An F"), ("b", "b"), ("none", "none")])
    func `a title is found by type or id`(id: String, title: String) throws {
        #expect(try load(Self.text).title(of: id) == title)
    }

    @Test func `the listing names every pattern with its part`() throws {
        let listing = try load(Self.text).listing.map { entry in
            "\(entry.kind) \(entry.id): "
                + entry.patterns.map { "\($0.part)=\($0.pattern.source)" }.joined(separator: " ")
        }
        #expect(
            listing == [
                "values a1: patterns=a", "values k: patterns=k", "values b: asks=q cues=c answer=v patterns=b not=n",
                "values a2: patterns=a", "intents i: patterns=i not=n", "facts f: regex=f",
            ])
    }
}

@Suite struct AdditionTests {
    private let base = "intents:\n  - {id: a, patterns: [x], examples: {match: [x], skip: [y]}}\n"

    @Test func `an entry may add patterns, exceptions, deeds and examples to a rule`() throws {
        let more =
            "  - {more: a, patterns: [z], not: [q], deeds: [{id: 'give:pin', weight: 2}], examples: {match: [z], skip: [q]}}"
        let rule = try #require(try load(base + more).statements(.intent).first)
        #expect(rule.patterns.map(\.source) == ["x", "z"] && rule.nots.map(\.source) == ["q"])
        #expect(rule.deeds.map(\.id) == ["give:pin"] && rule.deeds.map(\.weight) == [2])
        #expect(rule.examples.match.count == 2 && rule.examples.skip.count == 2)
    }

    @Test func `an entry that adds to no rule is a fault`() {
        #expect(
            faults("intents:\n  - {more: b, patterns: [x], examples: {match: [x], skip: [y]}}") == [
                "rules.yaml:2:5: error: there is no `b` in `intents` to add to; write `id:` for a rule of its own"
            ])
    }
}
