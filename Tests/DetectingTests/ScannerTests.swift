import Detecting
import Normalizing
import RulePacks
import Testing
import Transcripts

@Suite struct ScannerTests {
    @Test func `hits tell where the match and its value stand in the view`() throws {
        let found = try scan(#"{patterns: ['pin is (?<value>\d{4})']}"#, "my pin is 4821, and pin is 1957")
        #expect(found.hits == [hit(0, 3..<14, value: 10..<14), hit(0, 20..<31, value: 27..<31)])
        #expect(found.exhausted.isEmpty)
    }

    @Test func `without a group the value is the whole match`() throws {
        #expect(try scan("{patterns: [sim]}", "new SIM please").hits == [hit(0, 4..<7, value: 4..<7)])
    }

    @Test func `of several groups called value the one that takes part counts`() throws {
        let rule = #"{patterns: ['pin (?<value>\d{4})|zip (?<value>\d{5})']}"#
        #expect(
            try scan(rule, "zip 90210, pin 4821").hits
                == [hit(0, 0..<9, value: 4..<9), hit(0, 11..<19, value: 15..<19)])
    }

    @Test func `positions are those of the view, not of what was typed`() throws {
        let view = Normalizer().normalize(Array("号码 ４８２１, four eight two one".utf8))
        let found = try scanner(#"{patterns: ['\d{4}']}"#).scan(view, by: .customer)
        let texts = found.hits.map { String(decoding: view.bytes[$0.value], as: UTF8.self) }
        #expect(texts == ["4821", "4821"])
        #expect(found.hits.map(\.value) == [7..<11, 13..<17])
        #expect(found.hits.map { view.original($0.value) } == [7..<19, 21..<39])
    }

    @Test func `every kind of pattern is tried, in the order of the rules and then of the text`() throws {
        let scanner = try Scanner(
            Program(
                RuleSet(loading: [
                    pack(
                        """
                        values:
                          - {id: v, patterns: [b], asks: [a], cues: [a], answer: [z], not: [a],
                             examples: {match: "«b»", skip: c}}
                        facts:
                          - {id: f, regex: a, examples: {match: a, skip: b}}
                        intents:
                          - {id: i, patterns: [{regex: b, by: any}], not: [a], examples: {match: a, skip: b}}
                        """)
                ])))
        let view = Normalizer().normalize(Array("a.b.b".utf8))
        #expect(
            scanner.scan(view, by: .agent).hits.map(\.use) == [
                .value(rule: 0, pattern: 0), .value(rule: 0, pattern: 0), .ask(rule: 0, pattern: 0),
                .cue(rule: 0, pattern: 0), .statement(rule: 0, pattern: 0), .statement(rule: 0, pattern: 0),
                .fact(rule: 0),
            ])
    }

    @Test func `nothing is found in an empty turn`() throws {
        let found = try scan("{patterns: [a]}", "")
        #expect(found.hits.isEmpty && found.exhausted.isEmpty)
    }

    @Test func `what a rule's exceptions match is taken away, and no more`() throws {
        let scanner = try scanner("{patterns: [a], not: [bc, d]}")
        let taken = scanner.exceptions(ofValue: 0, in: view("abcde"), open: nil)
        #expect((0..<5).map { taken.touches($0..<($0 + 1)) } == [false, true, true, true, false])
        #expect(taken.touches(0..<2) && taken.touches(3..<5))
    }

    @Test func `a range bounds where a match may stand, and what stands before it is seen`() throws {
        let scanner = try scanner(#"{patterns: ['\b\d{2}\b']}"#)
        let view = Normalizer().normalize(Array("12x34 56 78".utf8))
        var found: [Range<Int>] = []
        let complete = scanner.forEachMatch(
            of: scanner.program.rules.values[0].patterns[0], in: view, range: 3..<8
        ) { match, _ in found.append(match) }
        #expect(complete && found == [6..<8])
    }

    @Test func `a use knows the rule that it is of`() throws {
        let program = try scanner("{patterns: [a], asks: [b], answer: c}").program
        #expect(program.entries.map { program.ruleID(of: $0.use) } == ["r0", "r0"])
    }
}
