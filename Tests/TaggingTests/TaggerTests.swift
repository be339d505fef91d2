import Normalizing
import RulePacks
import Testing
import Transcripts

@testable import Tagging

@Suite struct TaggerTests {
    private let rules = """
        values:
          - {id: nick, tag: nick, patterns: ['zzz'], examples: {match: «zzz», skip: b}}
        """

    private func tagger(_ table: String..., lexicon: String = "") throws -> Tagger {
        let text = (["term\tnick\tother"] + table).map { $0 + "\n" }.joined()
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rules)],
            lexicons: lexicon.isEmpty ? [] : [RuleFile(path: "lexicons/pet.txt", text: lexicon)],
            tags: RuleFile(path: "words/tags.tsv", text: text))
        return Tagger(try RuleSet(loading: [source]))
    }

    /// What is tagged, by turn; lines are `role: text`.
    private func tagged(_ script: String, by tagger: Tagger) -> [[String]] {
        let lines = script.split(separator: "\n").map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return Tagger.Line(
                view: Normalizer().normalize(Array(parts[1].dropFirst().utf8)),
                role: Role(rawValue: String(parts[0])) ?? .unknown)
        }
        return zip(lines, tagger.tagged(lines)).map { line, stretches in
            stretches.map { "\($0.tag) " + String(decoding: line.view.bytes[$0.range], as: UTF8.self) }
        }
    }

    @Test func `a word has the tag that the words before it speak for`() throws {
        let tagger = try tagger("pairBefore call me\t400\t", "withBefore < bo\t900\t")
        #expect(tagged("customer: just call me Biscuit please", by: tagger) == [["nick Biscuit"]])
        #expect(tagged("customer: just call back later", by: tagger) == [[]])
        #expect(tagged("customer: Bo here", by: tagger) == [["nick Bo"]])
    }

    @Test func `what is remembered of a word or a sign is its own`() throws {
        let tagger = try tagger("after !\t900\t", "shape !\t-900\t")
        #expect(tagged("customer: Max, Tom. Lee? Bo! Jim; Ann, Bo", by: tagger) == [["nick Bo"]])
        #expect(tagged("customer: Max, Tom. Lee?", by: tagger) == [[]])
    }

    @Test func `what is remembered of a word goes with it when others take its place`() throws {
        let tagger = try tagger("before me\t900\t")
        let letters = (0..<26).map { String(Unicode.Scalar(UInt8(ascii: "a") + $0)) }
        let others = letters.flatMap { first in letters.flatMap { second in letters.map { first + second + $0 } } }
        for start in stride(from: 0, to: others.count, by: 500) {
            let words = others[start..<min(others.count, start + 500)].joined(separator: " ")
            #expect(tagged("customer: call me Biscuit", by: tagger) == [["nick Biscuit"]])
            #expect(tagged("customer: \(words)", by: tagger) == [[]])
        }
    }

    @Test func `tags go on where tags follow each other`() throws {
        let around = ["before call\t400\t", "word call\t-900\t", "word now\t-900\t"]
        let follows = try tagger(around[0], "follows nick\t300\t", around[1], around[2])
        #expect(tagged("customer: call Old Bear now", by: follows) == [["nick Old Bear"]])
        let alone = try tagger(around[0], "word bear\t-50\t", around[1], around[2])
        #expect(tagged("customer: call Old Bear now", by: alone) == [["nick Old"]])
    }

    @Test func `what the other side said last is heard, what the same side said is not`() throws {
        let tagger = try tagger("heard nickname\t500\t")
        #expect(tagged("agent: what is your nickname please\ncustomer: Biscuit", by: tagger) == [[], ["nick Biscuit"]])
        #expect(tagged("customer: what is your nickname please\ncustomer: Biscuit", by: tagger) == [[], []])
    }

    @Test func `a lexicon that has the word speaks for it`() throws {
        let tagger = try tagger("list pet\t500\t", lexicon: "biscuit\n")
        #expect(tagged("customer: Biscuit and tea", by: tagger) == [["nick Biscuit"]])
    }

    @Test func `a lexicon is asked for characters in their order, whatever was asked before`() throws {
        let tagger = try tagger("list pet2\t500\t", lexicon: "王小\n")
        #expect(tagged("customer: 小王", by: tagger) == [[]])
        #expect(tagged("customer: 王小", by: tagger) == [["nick 王"]])
    }

    @Test func `what is another value is no stretch of its own`() throws {
        #expect(tagged("customer: Biscuit", by: try tagger("word biscuit\t300\t500")) == [[]])
    }

    @Test func `signs alone are no stretch, and at its ends none of it`() throws {
        let tagger = try tagger("before me\t900\t", "before2 me\t900\t", "before3 me\t900\t")
        #expect(tagged("customer: call me 'Bear'", by: tagger) == [["nick Bear"]])
        #expect(tagged("customer: call me {}", by: tagger) == [[]])
        #expect(tagged("customer: call me (12)", by: tagger) == [["nick (12"]])
        #expect(tagged("customer: call me :12", by: tagger) == [["nick 12"]])
    }

    @Test func `what was redacted before has no tag`() throws {
        let tagger = try tagger("before me\t900\t", "before2 me\t900\t")
        #expect(tagged("customer: call me [PERSON_NAME_1] Bear", by: tagger) == [["nick Bear"]])
        #expect(tagged("customer: call me [sic] Bear", by: tagger).first?.isEmpty == false)
    }

    @Test func `a table may end without a line feed`() throws {
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rules)],
            tags: RuleFile(path: "words/tags.tsv", text: "term\tnick\tother\nword biscuit\t500\t"))
        #expect(tagged("customer: Biscuit", by: Tagger(try RuleSet(loading: [source]))) == [["nick Biscuit"]])
    }

    @Test func `without a table nothing is tagged`() throws {
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rules)])
        #expect(tagged("customer: call me Biscuit", by: Tagger(try RuleSet(loading: [source]))) == [[]])
    }
}
