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
