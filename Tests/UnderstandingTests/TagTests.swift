import Detecting
import RulePacks
import Testing
import Understanding

/// Values that the words in and around them show by a table of weights.
@Suite struct TagTests {
    private func found(_ script: String, _ rules: String, _ table: String...) throws -> [String] {
        let text = (["term\tname\tcode\tother"] + table).map { $0 + "\n" }.joined()
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rules)],
            tags: RuleFile(path: "words/tags.tsv", text: text))
        let reader = ConversationReader(Program(try RuleSet(loading: [source])))
        return Script(script).read(with: reader).values.map {
            "\($0.rule) \($0.turn) \($0.range.lowerBound)-\($0.range.upperBound) \($0.recognition)"
        }
    }

    private let rules = values(
        "id: person, tag: name, remember: words, patterns: ['zzz'], not: ['\\bold bear\\b']",
        "id: code, tag: code, digits: 4, topics: [code], patterns: ['zzz']")

    @Test func `a word is a value where the words around it say so, and is found again`() throws {
        let script = "customer: call me Biscuit\nagent: hello Biscuit"
        let values = try found(script, rules, "pairBefore call me\t900\t\t")
        #expect(values == ["person 0 8-15 words", "person 1 6-13 mention"])
    }

    @Test func `a table for a tag that no rule has is a fault`() throws {
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rules)],
            tags: RuleFile(path: "words/tags.tsv", text: "term\tname\tcity\nword a\t1\t\n"))
        let error = #expect(throws: PackError.self) { try RuleSet(loading: [source]) }
        let fault = "words/tags.tsv:1:1: error: there is no tag `city`; learn the table anew with `parley rules learn`"
        #expect(error?.faults.map(\.description) == [fault])
    }

    @Test func `a piece of a number is taken, a number that is too long is not`() throws {
        let table = ["shape 99\t\t900\t", "shape 999999\t\t900\t"]
        #expect(try found("customer: 48 it said", rules, table[0], table[1]).count == 1)
        #expect(try found("customer: 482137 it said", rules, table[0], table[1]) == [])
    }

    @Test func `a time is no number`() throws {
        let table = ["word 04\t\t900\t", "word 51\t\t900\t", "word :\t\t900\t"]
        #expect(try found("customer: 04-51 it said", rules, "word -\t\t900\t", table[0], table[1]).count == 1)
        #expect(try found("customer: 04:51 it said", rules, table[0], table[1], table[2]) == [])
    }

    @Test func `a turn of any length is read in pieces`() throws {
        let far = String(repeating: "! word ", count: 3000)
        let values = try found("customer: \(far)call me Biscuit", rules, "pairBefore call me\t900\t\t")
        #expect(values == ["person 0 \(far.count + 8)-\(far.count + 15) words"])
    }

    @Test func `what the rule excepts is none`() throws {
        #expect(try found("customer: call me Old Bear", rules, "before me\t900\t\t", "before2 me\t900\t\t") == [])
    }

    @Test func `what is not quite sure counts only where it was spoken of`() throws {
        let table = "shape 9999\t\t80\t"  // as likely as 0.69
        #expect(try found("customer: 4821 it said", rules, table) == [])
        #expect(try found("agent: a code came\ncustomer: 4821 it said", rules, table).first == "code 1 0-4 words")
    }
}
