import RulePacks
import Testing

@testable import Detecting

/// Gates of patterns that ask lexicons.
@Suite struct LexiconGateTests {
    /// Which of some patterns, which may ask the lexicons `names` and `towns`, are tried on a text.
    private func tried(_ patterns: [String], on text: String) throws -> [Int] {
        let rule =
            "values:\n  - {id: a, patterns: ['\(patterns.joined(separator: "', '"))'], examples: {match: «a», skip: b}}"
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rule)],
            lexicons: [
                RuleFile(path: "lexicons/names.txt", text: "ana\ngil\nmary ann\no'brien\n张\n"),
                RuleFile(path: "lexicons/towns.txt", text: "kent\nsalt lake\n"),
            ])
        let rules = try RuleSet(loading: [source])
        let keeper = GateKeeper(Gates(rules.values[0].patterns.map(\.source)))
        let marks = WordMarks(rules.lexicons)
        var open: [Int] = []
        Array(text.utf8).withUnsafeBufferPointer { keeper.look(at: $0, lexicons: marks.look(at: $0)) }
        keeper.forEachOpen { pattern, _ in open.append(pattern) }
        return open
    }

    /// Pattern, texts that may hold a match, one that cannot.
    @Test(arguments: [
        (#"\b{{is:names}}\w+"#, ["hi Gil", "mary Ann", "Gil's", "O'Brien", "vor张"], "hi gilbert, marya"),
        (#"[a-z]+{{ends:names}}"#, ["hi Gil", "ana-based", "gil's", "mary ann-marie"], "gilbert"),
        (#"{{is:names}}\w+ of {{is:towns}}\w+"#, ["ana of kent", "mary ann of salt lake"], "ana of rome"),
        (#"(?<=in ){{is:towns}}\w"#, ["in kent"], "in rome"),
        (#"(?={{is:towns}}k)\w+"#, ["kent"], "kenya"),
        (#"(?:{{is:names}}\w+|{{is:names}}{{is:towns}}\w+)"#, ["ana"], "kent"),
        (#"{{is:names}}\w+|{{is:towns}}\w+"#, ["ana", "kent"], "rome"),
        (#"(?:{{is:towns}}[a-z]+){2}"#, ["kent"], "rome"),
    ]) func `a pattern that asks a lexicon is tried only on texts with a word of it`(
        pattern: String, may: [String], cannot: String
    ) throws {
        for text in may { #expect(try tried([pattern], on: text) == [0], "\(text)") }
        #expect(try tried([pattern], on: cannot) == [])
    }

    @Test(arguments: [
        #"{{isnt:names}}\w+"#, #"(?!{{is:names}})\w+"#, #"(?:{{is:names}}\w+)?\w"#, #"{{is:names}}\w+|\w+"#,
        #"\w+(?<!{{ends:names}})"#,
    ]) func `one that may match without a word of it is tried on every text`(pattern: String) throws {
        #expect(try tried([pattern], on: "rome") == [0])
        #expect(try tried([pattern], on: "") == [0])
    }

    @Test func `each lexicon opens what asks it, and nothing else`() throws {
        let patterns = [#"{{is:names}}\w+"#, #"{{is:towns}}\w+"#, #"\w+{{ends:towns}}"#, "{{isnt:towns}}[a-z]"]
        #expect(try tried(patterns, on: "ana") == [0, 3])
        #expect(try tried(patterns, on: "kent") == [1, 2, 3])
        #expect(try tried(patterns, on: "ana of kent") == [0, 1, 2, 3])
        #expect(try tried(patterns, on: "rome") == [3])
    }

    @Test(arguments: [
        (#"(?=.*\d)[a-z\d]{4}"#, "abc4", "abcd"), (#"(?=.*\d)\d{3}"#, "482", "48"),
        (#"(?=\d{4})\d+(?<=\d\d)"#, "4821", "482"), (#"\d(?=\d{2})"#, "48", "4"),
        (#"(?<=\d\d)\d(?!\d)\w"#, "48", "4"),
    ]) func `digits around a match count, and those that may be in it count once`(
        pattern: String, may: String, cannot: String
    ) throws {
        #expect(try tried([pattern], on: may) == [0])
        #expect(try tried([pattern], on: cannot) == [])
    }
}
