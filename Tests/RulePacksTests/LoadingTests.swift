import Testing

@testable import RulePacks

@Suite struct LoadingTests {
    @Test func `a pack is described by its pack file`() throws {
        let rules = try RuleSet(loading: [
            pack(
                "fragments: {a: b}",
                description: """
                    pack: test
                    title: {en: A test, zh: 测试}
                    version: 3
                    languages: [en, zh]
                    """)
        ])
        let loaded = try #require(rules.packs.first)
        #expect(rules.packs.count == 1)
        #expect(loaded.name == "test" && loaded.title == "A test" && loaded.version == "3")
        #expect(loaded.languages == ["en", "zh"] && loaded.extends.isEmpty)
        #expect(loaded.place.description == "pack.yaml:1:1")
    }

    @Test func `a value rule is read in full`() throws {
        let rule = try #require(try load(Self.fullValueRule).values.first)
        #expect(rule.id == "card" && rule.type == "card_number" && rule.title == ["en": "Card", "zh": "卡"])
        #expect(rule.score == 0.9 && rule.digits == 13...19 && rule.within == 3)
        #expect(rule.asks.map(\.source) == ["which card"] && rule.asks.map(\.by) == [.any])
        #expect(rule.cues.map(\.source) == ["card is"] && rule.cues.map(\.by) == [.any])
        #expect(rule.answers.map(\.source) == [#"\b(?<value>\d{13,19})\b"#])
        #expect(rule.answers.map(\.valueGroups) == [[1]])
        #expect(rule.nots.map(\.source) == ["ticket"] && rule.validators.map(\.id) == ["luhn"])
        #expect(
            rule.redaction == .keep && rule.remembering == .words
                && rule.ambiguous?.contains(Array("may".utf8)[...]) == true)
        #expect(rule.place.description == "rules.yaml:2:5")
        let pattern = try #require(rule.patterns.first)
        #expect(rule.patterns.count == 1)
        #expect(pattern.by == .customer && pattern.score == 0.7 && pattern.validators.map(\.id) == ["nanp", "date"])
        #expect(pattern.place.description == "rules.yaml:13:17")
    }

    @Test func `what a value rule leaves out has its usual meaning`() throws {
        let rules = try load(
            """
            values:
              - {id: pin, digits: 4, asks: [a], answer: b, examples: {match: ["«b»"], skip: [c]}}
              - {id: name, patterns: [a], examples: {match: ["«a»"], skip: [c]}}
            """)
        let pin = try #require(rules.values.first)
        let name = try #require(rules.values.last)
        #expect(pin.type == "pin" && pin.score == 0.8 && pin.digits == 4...4 && pin.within == 4)
        #expect(pin.redaction == .replace && pin.remembering == .whole && pin.ambiguous == nil)
        #expect(pin.asks.map(\.by) == [.agent] && pin.answers.map(\.by) == [.any])
        #expect(name.digits == nil && name.within == 2)
        #expect(name.patterns.map(\.by) == [.any] && name.patterns.map(\.score) == [nil])
    }

    @Test(arguments: zip(StatementKind.allCases, [Speaker.customer, .any, .any, .agent]))
    func `each kind of statement listens to whom it is about`(kind: StatementKind, speaker: Speaker) throws {
        let rules = try load(
            """
            \(kind.rawValue):
              - {id: x, title: X, patterns: [a, {regex: b, by: any, weight: -4, first: 3, last: 5}],
                 not: c, examples: {match: a, skip: b}}
            """)
        let rule = try #require(rules.statements(kind).first)
        #expect(rules.statements.count == 1 && rule.id == "x" && rule.title == ["en": "X"])
        #expect(rule.patterns.map(\.by) == [speaker, .any] && rule.patterns.map(\.weight) == [2, -4])
        #expect(rule.patterns.map(\.first) == [nil, 3] && rule.patterns.map(\.last) == [nil, 5])
        #expect(rule.nots.map(\.source) == ["c"] && rule.place.description == "rules.yaml:2:5")
    }

    @Test func `facts and the policy are read`() throws {
        let rules = try load(
            """
            facts:
              - {id: fee, regex: 'fee is (?<value>\\d+)', expect: [3, three], unit: USD, examples: {match: a, skip: b}}
              - {id: promise, by: any, regex: free, expect: never, examples: {match: a, skip: b}}
            verification:
              accepted: [[name, zip], [email]]
              needed: 2
              before: [disclose:pin]
              full_before: [do:sim]
            """)
        #expect(rules.facts.map(\.id) == ["fee", "promise"] && rules.facts.map(\.expected) == [["3", "three"], []])
        #expect(rules.facts.map(\.unit) == ["USD", nil] && rules.facts.map(\.pattern.by) == [.agent, .any])
        let policy = try #require(rules.verification)
        #expect(policy.accepted == [["name", "zip"], ["email"]] && policy.needed == 2)
        #expect(policy.before == ["disclose:pin"] && policy.fullBefore == ["do:sim"])
        #expect(policy.place.description == "rules.yaml:5:3")
    }

    private static let fullValueRule = """
        values:
          - id: card
            type: card_number
            title: {en: Card, zh: 卡}
            score: 0.9
            asks: which card
            asked_by: any
            cues: [card is]
            answer: '\\b(?<value>\\d{13,19})\\b'
            digits: '13-19'
            within: 3
            patterns:
              - {regex: 'card (?<value>\\d+)', by: customer, score: 0.7, validate: [nanp, date]}
            validate: luhn
            not: ticket
            redact: keep
            remember: words
            ambiguous: [may, will]
            examples: {match: ["«1»"], skip: [b]}
        """
}
