import Testing
import Understanding

@Suite struct IntentTests {
    private let rules = intents(
        "id: lost_sim, patterns: [{regex: lost, weight: 3}, {regex: 'sim', weight: 1}], not: ['not lost']",
        "id: port_out, patterns: ['leave', {regex: 'port', first: 2}, {regex: 'stay', weight: -4}]",
        "id: hello, patterns: [{regex: hello, weight: 1}]")

    /// `id score` of each intent.
    private func scores(_ script: String) throws -> [String] {
        let found = try Script(script).read(rules)
        #expect(found.primaryIntent == found.intents.first?.id)
        return found.intents.map { "\($0.id) \($0.score)" }
    }

    @Test func `what a customer opens with counts half as much again, what comes late less`() throws {
        let talk = "customer: well, it is a long story\nagent: ok\n"
        #expect(try scores("customer: I lost it") == ["lost_sim 4.5"])
        #expect(try scores("\(talk)customer: I lost it") == ["lost_sim 4.5"])
        #expect(try scores("\(talk)\(talk)customer: I lost it") == ["lost_sim 3.0"])
        #expect(try scores("\(talk)\(talk)\(talk)\(talk)customer: I lost it\ncustomer: lost, lost") == [])
    }

    @Test func `a greeting is not what a customer opens with`() throws {
        #expect(try scores("customer: hi\ncustomer: hm\ncustomer: hi\ncustomer: I lost it") == ["lost_sim 4.5"])
    }

    @Test func `a turn speaks as its strongest pattern does, and half as another with other words`() throws {
        #expect(try scores("customer: lost lost") == ["lost_sim 4.5"])
        #expect(try scores("customer: sim lost") == ["lost_sim 5.25"])
    }

    @Test func `the strongest turn counts in full, each further one six tenths as much as the one before`() throws {
        // 3 × 1.5, then 3 × 1.5 × 0.6, then 1 × 1.5 × 0.36
        #expect(try scores("customer: sim\ncustomer: lost\ncustomer: lost") == ["lost_sim 7.74"])
    }

    @Test func `what was done and told speaks for an intent as well`() throws {
        let rules =
            section(
                "intents",
                [#"id: leave, patterns: [bye], deeds: [{id: release, weight: 3}, {id: 'disclose:pin', weight: 2}]"#])
            + section("actions", ["id: release, patterns: [{regex: released, by: agent}]"])
            + values(#"id: pin, patterns: ['\d{4}']"#)
        func found(_ script: String) throws -> [String] {
            try Script(script).read(rules).intents.map { "\($0.id) \($0.score) \($0.evidence.map(\.turn))" }
        }
        // The words 2 × 1.5, the release 3 × 0.6, the PIN 2 × 0.36.
        #expect(try found("customer: bye\nagent: it is released") == ["leave 4.8 [0, 1]"])
        #expect(try found("customer: bye\nagent: it is 4821, released") == ["leave 5.52 [0, 1, 1]"])
        // What is done says nothing where nobody speaks of it.
        #expect(try found("agent: it is released") == [])
        // What the customer told first the agent did not disclose.
        #expect(try found("customer: 4821\nagent: 4821, yes") == [])
    }

    @Test func `evidence is every place that speaks for it`() throws {
        let found = try Script("customer: I lost my SIM\ncustomer: lost！").read(rules)
        let intent = try #require(found.intents.first)
        #expect(found.intents.count == 1)
        #expect(
            intent.evidence == [
                Evidence(turn: 0, range: 2..<6, rule: "lost_sim", weight: 3),
                Evidence(turn: 0, range: 10..<13, rule: "lost_sim", weight: 1),
                Evidence(turn: 1, range: 0..<4, rule: "lost_sim", weight: 3),
            ])
    }

    @Test func `the highest score is primary, and of equal ones what was said first`() throws {
        #expect(try scores("customer: I leave, I lost it") == ["lost_sim 4.5", "port_out 3.0"])
        #expect(try scores("customer: port, I lost it") == ["lost_sim 4.5", "port_out 3.0"])
        let tied = Self.tied
        #expect(try Script("customer: b\ncustomer: a").read(tied).intents.map(\.id) == ["two", "one"])
        #expect(try Script("customer: a\ncustomer: b").read(tied).intents.map(\.id) == ["one", "two"])
    }

    private static let tied = section("intents", ["id: one, patterns: [a]", "id: two, patterns: [b]"])

    @Test func `what an exception touches does not count`() throws {
        #expect(try scores("customer: it is not lost") == [])
        #expect(try scores("customer: it is not lost. Or lost?") == ["lost_sim 4.5"])
    }

    @Test func `a pattern may count in the first turns only, and against the intent`() throws {
        #expect(try scores("customer: port") == ["port_out 3.0"])
        #expect(try scores("customer: hi\nagent: hi\ncustomer: port") == [])
        #expect(try scores("customer: leave or stay") == [])
    }

    @Test func `what the agent says is no need of the customer's`() throws {
        #expect(try scores("agent: have you lost it?\ncustomer: no") == [])
    }

    @Test func `a hint alone is no reason`() throws {
        #expect(try scores("customer: sim hello") == [])
        #expect(try scores("customer: sim\ncustomer: sim\ncustomer: sim") == [])
    }

    @Test func `what scores more than three less than the best was only touched on the way`() throws {
        // Lost: 4.5 and 4.5 × 0.6 = 7.2, and 4.5 with a hint; leaving: 2 × 1.5.
        #expect(try scores("customer: I leave, I lost it\ncustomer: lost") == ["lost_sim 7.2"])
        #expect(try scores("customer: I leave, lost my sim") == ["lost_sim 5.25", "port_out 3.0"])
    }

    @Test func `the words of a value say nothing of the need`() throws {
        let mail = values(#"id: mail, patterns: ['\S+@example\.com']"#)
        let found = try Script("customer: write to lost@example.com").read(rules + mail)
        #expect(found.intents.isEmpty && found.values.count == 1)
    }
}
