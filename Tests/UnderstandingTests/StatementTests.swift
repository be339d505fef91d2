import Testing
import Understanding

/// Outcomes, actions and facts.
@Suite struct StatementTests {
    private let rules =
        section(
            "outcomes",
            [
                "id: resolved, patterns: [{regex: works, last: 2}]", "id: escalated, patterns: ['transfer you']",
                "id: unresolved, patterns: [{regex: nothing helped, weight: 3}], not: ['if nothing helped']",
            ])
        + section(
            "actions", ["id: do:order, patterns: ['I have ordered']", "id: do:port, patterns: ['I have ported']"])
        + section(
            "facts",
            [
                #"id: fee, regex: 'fee is \$(?<value>\d+|free)', expect: [3, Free]"#,
                "id: promise, regex: 'next day', expect: never",
            ])

    @Test(arguments: [
        ("customer: it works", Outcome.resolved), ("agent: I'll transfer you", .escalated),
        ("customer: it works\nagent: a\ncustomer: b", .unresolved), ("customer: hello", .unresolved),
        ("agent: I'll transfer you\ncustomer: nothing helped", .unresolved),
        ("agent: tell me if nothing helped\ncustomer: it works", .resolved),
    ])
    func `the outcome is what the most speaks for, and what ends it may count at the end only`(
        script: String, outcome: Outcome
    ) throws {
        #expect(try Script(script).read(rules).outcome == outcome)
    }

    @Test func `everything that speaks for an outcome is told`() throws {
        let found = try Script("customer: it works\nagent: nothing helped").read(rules)
        #expect(found.outcomes.map(\.id) == ["unresolved", "resolved"] && found.outcomes.map(\.score) == [3, 2])
        #expect(found.outcomes.map { $0.evidence.map(\.range) } == [[0..<14], [3..<8]])
    }

    @Test func `actions are what the agent says was done`() throws {
        let found = try Script("customer: I have ordered it\nagent: I have ported it, I have ordered it").read(rules)
        #expect(
            found.actions.map(\.id) == ["do:order", "do:port"] || found.actions.map(\.id) == ["do:port", "do:order"])
        let order = try #require(found.actions.first { $0.id == "do:order" })
        #expect(order.evidence == [Evidence(turn: 1, range: 18..<32, rule: "do:order")])
    }

    @Test func `a fact is right or wrong by its value`() throws {
        let found = try Script(
            "agent: the fee is $3\nagent: no, the fee is $13\nagent: fee is $free, the next day\ncustomer: fee is $9"
        ).read(rules)
        #expect(found.facts.map { "\($0.id) \($0.isTrue)" } == ["fee true", "fee false", "fee true", "promise false"])
        #expect(found.facts.map(\.evidence.turn) == [0, 1, 2, 2])
        #expect(found.facts.map(\.evidence.range) == [4..<13, 8..<18, 0..<12, 18..<26])
    }
}
