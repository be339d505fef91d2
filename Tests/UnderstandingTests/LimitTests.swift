import Testing
import Understanding

/// Turns on which a pattern runs into its match limit: nobody knows what was missed.
@Suite struct LimitTests {
    private let wild = String(repeating: "a", count: 4000) + "!"
    private let mail = #"id: mail, patterns: ['\S+@example\.com']"#

    private func sensitive(_ understanding: Understanding) -> [String] {
        understanding.values.map { "\($0.turn) \($0.range) \($0.type) \($0.recognition)" }
    }

    @Test(arguments: ["patterns: ['(a+)+$']", "asks: ['(a+)+$'], answer: xyz", "cues: ['(a+)+$'], answer: xyz"])
    func `such a turn is sensitive as a whole`(rule: String) throws {
        let found = try Script("agent: hello\nagent: b@example.com \(wild)").read(values(mail, "id: pin, \(rule)"))
        #expect(sensitive(found) == ["1 0..<4015 pin undecided"])
        #expect(found.exhausted.map(\.turn) == [1] && found.exhausted.map(\.rule) == ["pin"])
    }

    @Test func `so is a turn in which an answer was sought`() throws {
        let found = try Script("agent: your pin?\ncustomer: \(wild)").read(
            values("id: pin, asks: ['your pin'], answer: '(a+)+$'"))
        #expect(sensitive(found) == ["1 0..<4001 pin undecided"])
        #expect(found.exhausted.map(\.turn) == [1] && found.exhausted.map(\.rule) == ["pin"])
    }

    @Test func `so is a turn in which what goes on behind a value was sought`() throws {
        let text = "b@x " + String(repeating: "a", count: 60) + "?!"
        let found = try Script("customer: \(text)").read(
            values(#"id: pin, pieces: true, patterns: ['b@x'], goes_on: ['\G (a+)+!']"#))
        #expect(sensitive(found) == ["0 0..<66 pin undecided"])
        #expect(found.exhausted.map(\.turn) == [0] && found.exhausted.map(\.rule) == ["pin"])
    }

    @Test func `a rule that keeps text cannot make a turn harmless by failing`() throws {
        let found = try Script("customer: b@example.com \(wild)").read(
            values(mail, "id: support, redact: keep, patterns: ['(a+)+$']"))
        #expect(sensitive(found) == ["0 0..<13 mail pattern"])
        #expect(found.exhausted.map(\.turn) == [0] && found.exhausted.map(\.rule) == ["support"])
    }

    @Test func `an intent that runs into a limit is told, and hides nothing`() throws {
        let found = try Script("customer: \(wild)").read(intents("id: lost, patterns: ['(a+)+$']"))
        #expect(found.values.isEmpty && found.intents.isEmpty)
        #expect(found.exhausted.map(\.turn) == [0] && found.exhausted.map(\.rule) == ["lost"])
    }

    @Test func `an aside is sensitive as a whole too`() throws {
        let script = Script("customer: hello", asides: [(wild, nil)])
        let found = try script.read(values("id: pin, patterns: ['(a+)+$']"))
        #expect(script.markedAsides(with: found) == ["«PIN_1 \(wild)»"])
    }

    @Test func `the words of such a turn are not sought in others`() throws {
        let found = try Script("customer: I would like to \(wild)\nagent: You would like to go?").read(
            values("id: pin, patterns: ['(a+)+$']"))
        #expect(sensitive(found) == ["0 0..<4017 pin undecided"])
    }
}
