import Detecting
import RulePacks
import Testing
import Transcripts

@Suite struct LimitTests {
    /// A text on which `(a+)+$` backtracks without end.
    private let hard = String(repeating: "a", count: 4000) + "!"

    @Test func `a pattern that hits its match limit is told as exhausted`() throws {
        let found = try scan("{patterns: ['(a+)+$']}", hard)
        #expect(found.hits.isEmpty)
        #expect(found.exhausted == [.value(rule: 0, pattern: 0)])
    }

    @Test(arguments: [
        ("asks: ['(a+)+$'], answer: x", Use.ask(rule: 0, pattern: 0)),
        ("cues: ['(a+)+$'], answer: x", .cue(rule: 0, pattern: 0)),
    ])
    func `so is a question or an announcement`(rule: String, use: Use) throws {
        #expect(try scan("{\(rule)}", hard, by: .agent).exhausted == [use])
    }

    @Test func `the longer a turn, the fewer steps a pattern may take from each place`() throws {
        // Some 2^14 steps from where a run of letters begins, which are few once and many a thousand times.
        let run = String(repeating: "a", count: 14) + " "
        let rule = "{patterns: ['(a+)+[b-z]']}"
        #expect(try scan(rule, run).exhausted.isEmpty)
        #expect(
            try scan(rule, String(repeating: run, count: 2000)).exhausted == [.value(rule: 0, pattern: 0)])
    }

    @Test func `other patterns, and what was found before the limit, are not lost`() throws {
        let found = try scan("{patterns: ['x|(a+)+$', 'a!']}", "x " + hard)
        #expect(
            found.hits == [
                hit(0, 0..<1, value: 0..<1), hit(0, pattern: 1, 4001..<4003, value: 4001..<4003),
            ])
        #expect(found.exhausted == [.value(rule: 0, pattern: 0)])
    }

    @Test func `the next turn is searched as if nothing had happened`() throws {
        let scanner = try scanner("{patterns: ['(a+)+$']}")
        #expect(scan(hard, with: scanner).exhausted.count == 1)
        let found = scan("aaa", with: scanner)
        #expect(found.hits == [hit(0, 0..<3, value: 0..<3)] && found.exhausted.isEmpty)
    }

    @Test func `an exception that hits its limit excepts nothing`() throws {
        let scanner = try scanner("{patterns: [a], not: ['(a+)+$']}")
        #expect(!scanner.exceptions(ofValue: 0, in: view(hard), open: nil).touches(0..<4001))
        #expect(scanner.exceptions(ofValue: 0, in: view("aa"), open: nil).touches(0..<1))
    }
}
