import Testing

@testable import RulePacks

@Suite struct PatternProbeTests {
    @Test func `a pattern that may run wild is named by its place`() throws {
        let rules = try load("values:\n\(valueRule("good", "a{1,9}b"))\n\(valueRule("bad", "(a+)+$"))")
        #expect(
            PatternProbe().faults(of: rules).map(\.description) == [
                "rules.yaml:3:24: error: the pattern hits its match limit on a text made to be hard;"
                    + " bound its repetitions and do not nest them"
            ])
    }

    @Test(arguments: ["x", "x,1", "号", "é"])
    func `what a pattern must end in does not hide it`(ending: String) throws {
        let rules = try load("values:\n\(valueRule("bad", "(a+)+\(ending)"))")
        #expect(PatternProbe().faults(of: rules).map(\.place.line) == [2])
    }

    @Test(arguments: ["asks", "cues", "answer", "patterns", "not"])
    func `every part of a value rule is probed`(part: String) throws {
        let rules = try load(
            #"""
            values:
              - id: a
                \#(part == "answer" ? "" : "answer: a\n    ")\#(part): '(\d+)+号$'
                examples: {match: "«a»", skip: b}
            """#)
        #expect(PatternProbe().faults(of: rules).count == 1)
    }

    @Test func `statements, their exceptions and facts are probed`() throws {
        let rules = try load(
            """
            intents:
              - {id: a, patterns: ['(a|a)+$'], not: ['(号+)+$'], examples: {match: a, skip: b}}
            facts:
              - {id: b, regex: '(?: +)+$', examples: {match: a, skip: b}}
            """)
        #expect(PatternProbe().faults(of: rules).map(\.place.line) == [2, 2, 4])
    }

    @Test func `what a pattern begins with does not hide it, as far as examples of its rule have it`() throws {
        let rules = try load(
            #"""
            values:
              - {id: a, patterns: ['\bbadge (\w+)+$', '\bbadge \w+$'], examples: {match: "my badge «x»", skip: b}}
            """#)
        #expect(PatternProbe().faults(of: rules).map(\.place.column) == [24])
    }
}
