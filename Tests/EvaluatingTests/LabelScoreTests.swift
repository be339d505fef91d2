import Testing

@testable import Evaluating

@Suite struct LabelScoreTests {
    /// Gold: recharge and port_out; recharge. Found: recharge and activation; nothing.
    private func twoConversations() throws -> Score {
        var score = Score()
        score.add(
            try gold(["a"], primary: "recharge", intents: ["recharge", "port_out"], findings: ["cvv_in_transcript"]),
            record(
                primary: "activation", intents: ["recharge", "activation"],
                findings: ["cvv_in_transcript", "misquoted_fact"]),
            redacted: nil)
        score.add(
            try gold(["a"], id: "c2", channel: "call", language: "zh", primary: "recharge", intents: ["recharge"]),
            record(id: "c2", outcome: "escalated"), redacted: nil)
        return score
    }

    @Test func `intents are counted together and each by itself`() throws {
        let intents = try twoConversations().intents
        #expect(intents.total.recall.description == "1 of 3")
        #expect(intents.total.precision.description == "1 of 2")
        // 2 · 1/2 · 1/3 ÷ (1/2 + 1/3)
        #expect(abs(try #require(intents.total.f1) - 0.4) < 1e-12)
        #expect(intents.byId.keys.sorted() == ["activation", "port_out", "recharge"])
        let recharge = try #require(intents.byId["recharge"])
        #expect(recharge.recall.description == "1 of 2")
        #expect(recharge.precision.description == "1 of 1")
        let activation = try #require(intents.byId["activation"])
        #expect(activation.recall.rate == nil)
        #expect(activation.precision.rate == 0)
        #expect(activation.f1 == 0)
        #expect(intents.byId["port_out"]?.f1 == 0)
    }

    @Test func `findings are counted in the same way`() throws {
        let findings = try twoConversations().findings
        #expect(findings.total.recall.description == "1 of 1")
        #expect(findings.total.precision.description == "1 of 2")
        #expect(findings.byId["cvv_in_transcript"]?.f1 == 1)
    }

    @Test func `where neither found anything there is nothing to be wrong about`() throws {
        let score = score(try gold(["a"]), record())
        #expect(score.intents.total.f1 == nil)
        #expect(score.primary.description == "1 of 1")
        #expect(score.overall.first { $0.key == "intent_f1" }?.value == .rate(1))
        #expect(score.overall.first { $0.key == "recall" }?.value == .rate(nil))
    }

    @Test func `primary intents that differ are confused, an absent one with none`() throws {
        let score = try twoConversations()
        #expect(score.primary.description == "0 of 2")
        #expect(score.confusion == ["recharge": ["activation": 1, "none": 1]])
        #expect(score.outcome.description == "1 of 2")
    }

    @Test func `conversations are grouped by channel and language`() throws {
        var score = try twoConversations()
        score.add(
            try gold(["4821"], id: "c3", channel: nil, language: nil, values: [(0, "card_last4", "4821")]), nil,
            redacted: nil)
        #expect(score.groups.mapValues(\.primary.whole) == ["chat-en": 1, "call-zh": 1, "?-?": 1])
        #expect(score.groups["?-?"]?.values.recall.description == "0 of 1")
        #expect(score.groups["?-?"]?.primary.rate == 1)
        #expect(score.missing == 1)
    }
}
