import Detecting
import RulePacks
import Testing
import Transcripts
import Understanding

@Suite struct RobustnessTests {
    private let rules = values(
        #"id: pin, digits: 4, asks: ['your pin'], cues: ['pin is'], answer: '\b(?<value>\d{4})\b'"#,
        #"id: account, digits: 10, asks: ['your account'], answer: '\b(?<value>\d{10})\b'"#)

    @Test func `a conversation without turns has nothing in it`() throws {
        let found = try expect("", rules)
        #expect(found.values.isEmpty && found.intents.isEmpty && found.primaryIntent == nil)
        #expect(found.outcome == .unresolved && found.questions.isEmpty && found.exhausted.isEmpty)
    }

    @Test func `empty turns are turns`() throws {
        try expect("agent: your pin?\ncustomer: \nagent: \ncustomer: «PIN_1 4821»", rules)
    }

    @Test func `a question may stay without an answer`() throws {
        let found = try expect("agent: your pin? your account?", rules)
        #expect(found.questions.map(\.type) == ["pin", "account"])
    }

    @Test func `a turn of digits only is one value, or none`() throws {
        let digits = String(repeating: "1234567890", count: 1000)
        try expect("agent: your account?\ncustomer: \(digits)\ncustomer: «ACCOUNT_1 1234567890»", rules)
    }

    @Test func `where all roles are unknown everybody may ask and answer`() throws {
        try expect("unknown: your pin?\nunknown: «PIN_1 4821»", rules)
        try expect("A: your pin?\nB: «PIN_1 4821»\nA: «PIN_1 4821», right", rules)
    }

    @Test func `ten thousand turns are read to the end`() throws {
        let round = "agent: your pin?\ncustomer: 4821\nagent: thanks\ncustomer: bye\n"
        let found = try Script(String(repeating: round, count: 2500)).read(rules)
        #expect(found.questions.count == 2500 && found.values.count == 2500)
        #expect(found.values.map(\.turn) == (0..<2500).map { $0 * 4 + 1 })
        #expect(found.values.allSatisfy { $0.range == 0..<4 && $0.token == "[PIN_1]" })
    }

    @Test func `a reader goes from one conversation to the next without remembering`() throws {
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rules)])
        let reader = ConversationReader(Program(try RuleSet(loading: [source])))
        for script in ["agent: your pin?\ncustomer: «PIN_1 4821»", "customer: 4821", "agent: pin is «PIN_1 1957»"] {
            let script = Script(script)
            #expect(script.read(with: reader).values.map(\.token).allSatisfy { $0 == "[PIN_1]" })
        }
        #expect(Script("customer: 4821").read(with: reader).values.isEmpty)
    }
}
