import Testing

@testable import RulePacks

/// Faults of whole files, and several at once.
@Suite struct FileFaultTests {
    @Test(arguments: [
        ("", "1:1: error: the file is empty; write rules or remove it"),
        ("# nothing yet\n", "1:1: error: the file is empty; write rules or remove it"),
        // The end of a file counts as the beginning of the line after it.
        ("values: [a", "2:1: error: did not find expected ',' or ']'; mend the YAML there"),
        ("values:\n\t- a", "2:1: error: found character that cannot start any token; mend the YAML there"),
        ("values: *gone", "1:9: error: found undefined alias; mend the YAML there"),
        ("- a", "1:1: error: rule file must be a mapping; write `key: value` lines"),
        (
            "facts: []\nvalues: []\nfacts: []",
            "1:1: error: the key `facts` stands twice in one mapping; mend the YAML there"
        ),
    ])
    func `a file that is no rule file is refused where it goes wrong`(text: String, fault: String) {
        #expect(faults(text) == ["rules.yaml:" + fault])
    }

    @Test func `a control character is refused in its line`() {
        #expect(
            faults("facts: []\nvalues: \u{1}\n")
                == ["rules.yaml:2:1: error: control characters are not allowed; mend the YAML there"])
    }

    @Test func `an id that stands twice names both places`() {
        let rules = "values:\n\(valueRule("a", "x"))\n\(valueRule("b", "x"))\n\(valueRule("a", "y"))"
        #expect(
            faults(rules) == [
                "rules.yaml:4:3: error: `a` is defined in `values` at rules.yaml:2:3 already; give one of them another id"
            ])
    }

    @Test func `rules of different kinds may share an id`() throws {
        let rules = try load(
            """
            values:
              - {id: a, patterns: [a], examples: {match: "«a»", skip: b}}
            intents:
              - {id: a, patterns: [a], examples: {match: a, skip: b}}
            facts:
              - {id: a, regex: a, examples: {match: a, skip: b}}
            """)
        #expect(rules.listing.map { "\($0.kind) \($0.id)" } == ["values a", "intents a", "facts a"])
    }

    @Test func `every fault of every file is reported, in the order of files and lines`() {
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test\ntitel: x"),
            files: [
                RuleFile(
                    path: "a.yaml",
                    text: """
                        intents:
                          - {patterns: [a]}
                        values:
                          - {id: a, patterns: ['(', b], examples: {match: "«b»", skip: c}}
                          - {id: b, paterns: [b], examples: {match: "«b»", skip: c}}
                          - {id: a, patterns: [b], examples: {match: "«b»", skip: c}}
                        fragments: a
                        """),
                RuleFile(path: "b.yaml", text: ""),
            ])
        #expect(
            faults([source]).map { $0.prefix { $0 != ";" } } == [
                "pack.yaml:2:1: error: unknown key `titel` in pack",
                "a.yaml:2:5: error: rule has no `id`",
                "a.yaml:4:24: error: PCRE2 refuses the pattern at offset 1: missing closing parenthesis",
                "a.yaml:5:13: error: unknown key `paterns` in value rule",
                "a.yaml:6:5: error: `a` is defined in `values` at a.yaml:4:5 already",
                "a.yaml:7:12: error: fragments must be a mapping",
                "b.yaml:1:1: error: the file is empty",
            ])
    }
}
