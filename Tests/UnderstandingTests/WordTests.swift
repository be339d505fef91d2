import Detecting
import RulePacks
import Testing
import Transcripts
import Understanding

/// Reasons that words tell by a table of weights, in hundredths.
@Suite struct WordTests {
    private let rules = intents(
        "id: lost_sim, patterns: [{regex: lost, weight: 3}]", "id: port_out, patterns: [{regex: leave, weight: 2}]")

    private func read(_ script: String, _ table: [String], adding more: String = "") throws -> Understanding {
        let text = (["term\tlost_sim\tport_out"] + table).map { $0 + "\n" }.joined()
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rules + more)],
            words: RuleFile(path: "words/intents.tsv", text: text))
        return Script(script).read(with: ConversationReader(Program(try RuleSet(loading: [source]))))
    }

    private func scores(_ script: String, _ table: String..., adding more: String = "") throws -> [String] {
        try read(script, table, adding: more).intents.map { "\($0.id) \($0.score)" }
    }

    @Test func `words alone may tell why somebody comes, on top of what stands before any word`() throws {
        #expect(try scores("customer: it is gone", "*\t-50\t-50", "gone\t400\t") == ["lost_sim 3.5"])
        #expect(try scores("customer: it is here", "*\t-50\t-50", "gone\t400\t") == [])
    }

    @Test func `what words say is added to what patterns say`() throws {
        // 3 × 1.5 for the pattern
        #expect(try scores("customer: lost, gone", "gone\t120\t-300") == ["lost_sim 5.7"])
        #expect(try scores("customer: lost, stolen", "stolen\t-200\t") == [])
    }

    @Test func `many patterns do not drown the words`() throws {
        let many = (0..<9).map { _ in "customer: lost" }.joined(separator: "\n")
        #expect(try scores(many, "gone\t100\t") == ["lost_sim 8.0"])
    }

    @Test func `a word counts once, in any case, and an agent's word for the agent only`() throws {
        #expect(try scores("customer: gone GONE", "gone\t320\t") == ["lost_sim 3.2"])
        #expect(try scores("agent: gone", "gone\t320\t") == [])
        #expect(try scores("agent: gone", "agent gone\t320\t") == ["lost_sim 3.2"])
    }

    @Test func `Han characters count alone and in pairs`() throws {
        #expect(try scores("customer: 我掉了", "了\t100\t", "掉\t100\t", "掉了\t150\t") == ["lost_sim 3.5"])
        #expect(try scores("customer: 掉 了", "掉了\t350\t") == [])
    }

    @Test func `what a customer says after six turns is about how, not why`() throws {
        let talk = (0..<5).map { _ in "customer: and so on" }.joined(separator: "\n")
        #expect(try scores("\(talk)\ncustomer: gone", "gone\t320\t") == ["lost_sim 3.2"])
        #expect(try scores("\(talk)\ncustomer: so\ncustomer: gone", "gone\t320\t") == [])
    }

    @Test func `the words of a value say nothing`() throws {
        let name = values(#"id: name, cues: ['name is '], remember: none, answer: '(?<value>\w+)'"#)
        #expect(try scores("customer: my name is gone", "gone\t320\t", adding: name) == [])
        // Said again outside it, the same word does.
        #expect(
            try scores("customer: my name is gone\ncustomer: gone", "gone\t320\t", adding: name) == ["lost_sim 3.2"])
    }

    @Test func `the words that weigh most are named as evidence`() throws {
        let found = try read("customer: a b cc\ncustomer: cc dd", ["a\t10\t", "b\t200\t", "cc\t60\t", "dd\t90\t"])
        #expect(
            found.intents.first?.evidence == [
                Evidence(turn: 0, range: 2..<3, rule: "lost_sim", weight: 2),
                Evidence(turn: 0, range: 4..<6, rule: "lost_sim", weight: 0.6),
                Evidence(turn: 1, range: 3..<5, rule: "lost_sim", weight: 0.9),
            ])
    }

    @Test(arguments: [
        ("term\tlost_sim\n", "words/intents.tsv:1:1: error: the table has no lines"),
        ("term\tlost_sim\na\t1\t2\n", "words/intents.tsv:2:1: error: the line has 3 cells, the first line 2"),
        ("term\tlost_sim\na\t0.5\n", "words/intents.tsv:2:1: error: a weight is no whole number"),
        ("term\tlost_sim\nb\t1\na\t1\n", "words/intents.tsv:3:1: error: the terms are not sorted by bytes, each once"),
        ("term\tlost_sim\na\t1\na\t1\n", "words/intents.tsv:3:1: error: the terms are not sorted by bytes, each once"),
        ("term\tgone_sim\na\t1\n", "words/intents.tsv:1:1: error: there is no intent `gone_sim`"),
    ])
    func `a broken table is a fault at its line`(table: String, message: String) throws {
        let source = PackSource(
            description: RuleFile(path: "pack.yaml", text: "pack: test"),
            files: [RuleFile(path: "rules.yaml", text: rules)],
            words: RuleFile(path: "words/intents.tsv", text: table))
        let error = #expect(throws: PackError.self) { try RuleSet(loading: [source]) }
        let faults = error?.faults.map(\.description) ?? []
        #expect(faults == ["\(message); learn the table anew with `parley rules learn`"])
    }
}
