import Normalizing
import RulePacks
import Testing
import Transcripts

@testable import Detecting

/// Patterns that ask lexicons, made from a seed, on texts of their words.
@Suite struct LexiconGateFuzzTests {
    private static let pieces = [
        "{{is:names}}", "{{isnt:names}}", "{{ends:names}}", "{{is:towns}}", "{{ends:towns}}", #"\b"#, "[a-z]+", #"\w+"#,
        " ", "-", "'s?", "kent", #"\d"#, ".", "[㐀-鿿]", "(?-i:[A-Z])",
    ]

    private func pattern(_ generator: inout Generator, depth: Int = 2) -> String {
        (0...generator.number(3)).map { _ in
            guard depth > 0, generator.number(4) == 0 else { return generator.one(Self.pieces) }
            let inside = (0...generator.number(2)).map { _ in pattern(&generator, depth: depth - 1) }
            return generator.one(["(?:", "(?=", "(?!", "(?>"]) + inside.joined(separator: "|")
                + generator.one([")", ")", ")?", "){2}", "){1,3}"])
        }.joined()
    }

    private func text(_ generator: inout Generator) -> String {
        let words = [
            "ana", "Gil", "mary", "ann", "o'brien", "kent", "salt", "Lake", "rome", "a", "张", "张三", "é", "7", "ſ",
        ]
        return (0...generator.number(6)).map { _ in
            generator.one(words) + generator.one([" ", " ", " ", "-", "'s ", "", "'", ", "])
        }.joined()
    }

    /// A program with one pattern; nil where no pack may have it.
    private func program(_ pattern: String) -> Program? {
        let pattern = pattern.replacing("'", with: "''")
        let rule = "values:\n  - {id: a, patterns: ['\(pattern)'], examples: {match: «a», skip: b}}"
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rule)],
            lexicons: [
                RuleFile(path: "lexicons/names.txt", text: "ana\ngil\nmary ann\no'brien\n张\n"),
                RuleFile(path: "lexicons/towns.txt", text: "kent\nsalt lake\n"),
            ])
        return (try? RuleSet(loading: [source])).map { Program($0) }
    }

    @Test func `with gates the same is found as when every pattern is tried and every lexicon asked`() {
        var generator = Generator(seed: 31)
        let normalizer = Normalizer()
        var (hits, shut) = (0, 0)
        for _ in 0..<600 {
            let source = pattern(&generator)
            guard let program = program(source) else { continue }
            let (gated, everyRule) = (Scanner(program, mode: .gated), Scanner(program, mode: .everyRule))
            let keeper = GateKeeper(program.gates.value)
            let marks = WordMarks(program.rules.lexicons)
            for _ in 0..<30 {
                let view = normalizer.normalize(Array(text(&generator).utf8))
                let (found, wanted) = (gated.scan(view, by: .unknown).hits, everyRule.scan(view, by: .unknown).hits)
                if found != wanted { Issue.record("\(source) on \(String(decoding: view.bytes, as: UTF8.self))") }
                view.bytes.withUnsafeBufferPointer { keeper.look(at: $0, lexicons: marks.look(at: $0)) }
                var isOpen = false
                keeper.forEachOpen { _, _ in isOpen = true }
                hits += wanted.count
                shut += isOpen ? 0 : 1
            }
        }
        #expect(hits > 5_000 && shut > 2_000, "\(hits) \(shut)")
    }
}
