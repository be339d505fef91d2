import Detecting
import RulePacks
import Testing
import Transcripts

@Suite struct ScanPlaceTests {
    /// What a scanner finds in each of three turns, and beside them.
    private func places<T>(_ text: String, _ scanner: Scanner, _ look: (TurnHits) -> T) -> (turns: [T], beside: T) {
        let turns = (0..<3).map { look(scanner.scan(view(text), by: .customer, at: .turn($0, of: 3))) }
        return (turns, look(scanner.scan(view(text), by: .system, at: .beside)))
    }

    private static let modes: [ScanMode] = [.gated, .everyRule]

    private func scanner(_ rules: String, _ mode: ScanMode) throws -> Scanner {
        Scanner(Program(try RuleSet(loading: [pack(rules)])), mode: mode)
    }

    @Test(arguments: modes)
    func `a pattern of the first or the last turns is found in those only`(mode: ScanMode) throws {
        let rule = "id: r, patterns: [{regex: a, first: 1}, {regex: b, last: 2}, {regex: c, first: 2, last: 2}, d]"
        let scanner = try scanner("values: [{\(rule), examples: {match: «a», skip: e}}]", mode)
        let found = places("abcd", scanner) { $0.hits.map(\.match) }
        #expect(found.turns == [[0..<1, 3..<4], [1..<2, 2..<3, 3..<4], [1..<2, 3..<4]])
    }

    @Test(arguments: modes)
    func `in other turns it is not tried, so that it runs into no limit there`(mode: ScanMode) throws {
        let rule = "id: r, patterns: [{regex: '(a+)+$', first: 1}, {regex: '(a+)+!$', last: 1}]"
        let scanner = try scanner("values: [{\(rule), examples: {match: «a», skip: b}}]", mode)
        let found = places(String(repeating: "a", count: 4000) + "!?", scanner) { $0.exhausted }
        #expect(
            found.turns == [[.value(rule: 0, pattern: 0)], [], [.value(rule: 0, pattern: 1)]])
    }

    private let everyKind = """
        values:
          - {id: v, patterns: [b, {regex: 'b.', near: 3}], asks: [a], cues: [b], topics: [c], answer: z,
             examples: {match: "«b»", skip: d}}
        facts:
          - {id: f, regex: a, examples: {match: a, skip: d}}
        intents:
          - {id: i, patterns: [{regex: b, by: any}], examples: {match: b, skip: d}}
        """

    @Test(arguments: modes)
    func `beside the turns only values are looked for, and none that must be near talk of it`(mode: ScanMode) throws {
        let found = places("abc", try scanner(everyKind, mode)) { $0 }
        #expect(found.beside.hits == [hit(0, 1..<2, value: 1..<2)])
        #expect(found.beside.onlyNear.isEmpty && found.beside.exhausted.isEmpty)
    }

    @Test(arguments: modes)
    func `in a turn what must be near talk of its value is told and not tried`(mode: ScanMode) throws {
        let scanner = try scanner(everyKind, mode)
        let found = places("abc", scanner) { $0 }
        #expect(found.turns.map(\.onlyNear) == [[1], [1], [1]])
        #expect(!found.turns.contains { $0.hits.contains { $0.use == .value(rule: 0, pattern: 1) } })
        #expect(scanner.hits(ofEntry: 1, in: view("abc")) == [hit(0, pattern: 1, 1..<3, value: 1..<3)])
        #expect(found.turns[0].hits.map(\.match) == [1..<2, 1..<2, 2..<3, 1..<2])
    }

    @Test func `where it cannot match it is not even told`() throws {
        let found = places("ac", try scanner(everyKind, .gated)) { $0.onlyNear }
        #expect(found.turns == [[], [], []])
    }

    @Test(arguments: modes)
    func `what the exceptions of a statement match takes its hits away, and those of no other`(mode: ScanMode) throws {
        let rules = """
            intents:
              - {id: i, patterns: [lost, my card], not: [not lost], examples: {match: lost, skip: d}}
              - {id: j, patterns: [lost], not: [found], examples: {match: lost, skip: d}}
            """
        let found = try scanner(rules, mode).scan(view("not lost, my card; lost"), by: .customer).hits
        #expect(
            found == [
                Hit(use: .statement(rule: 0, pattern: 0), match: 19..<23, value: 19..<23),
                Hit(use: .statement(rule: 0, pattern: 1), match: 10..<17, value: 10..<17),
                Hit(use: .statement(rule: 1, pattern: 0), match: 4..<8, value: 4..<8),
                Hit(use: .statement(rule: 1, pattern: 0), match: 19..<23, value: 19..<23),
            ])
    }
}
