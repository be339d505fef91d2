import Normalizing
import Testing
import Transcripts

@testable import Understanding

/// Text that repeats what the turns say.
@Suite struct EchoTests {
    private let rules = values(
        #"id: pin, digits: 4, asks: ['your pin'], cues: ['pin is'], answer: '\b(?<value>\d{4})\b'"#,
        #"id: person_name, remember: words, cues: ['my name is'], answer: '(?<value>[a-z]+ [a-z]+)'"#)

    /// The echoes' texts with what was found marked; `«…»` in the script is left out.
    private func marked(_ script: String, _ echoes: [(words: [String], turns: [Int])]) throws -> [String] {
        let script = Script(script, echoes: echoes)
        return script.markedEchoes(with: try script.read(rules))
    }

    @Test func `each word of a value is marked where the words are listed one by one`() throws {
        #expect(
            try marked(
                "agent: Your PIN?\ncustomer: It's «PIN_1 4821», yes.",
                [(["it's", "four", "eight", "two", "one", "yes"], [1]), (["It's", "4", "8", "21.", "Yes"], [1])])
                == ["it's «PIN_1 four eight two one» yes", "It's «PIN_1 4 8 21». Yes"])
    }

    @Test func `one text that repeats the whole call is marked in every place`() throws {
        #expect(
            try marked(
                "customer: My name is «PERSON_NAME_1 Ana Ruiz».\nagent: And your PIN?\ncustomer: «PIN_1 4821»",
                [(["my name is ana ruiz and your pin four eight two one"], [0, 1, 2])])
                == ["my name is «PERSON_NAME_1 ana ruiz» and your pin «PIN_1 four eight two one»"])
    }

    @Test func `what is written otherwise between words that agree is taken whole`() throws {
        #expect(
            try marked(
                "agent: your pin?\ncustomer: well it is «PIN_1 4821» thanks",
                [(["well it is forty ate twenty one thanks"], [1])])
                == ["well it is «PIN_1 forty ate twenty one» thanks"])
    }

    @Test func `a known value is found though nothing around it agrees`() throws {
        #expect(
            try marked("agent: your pin?\ncustomer: «PIN_1 4821»\nagent: ok", [(["before", "4821", "after"], [2])])
                == ["before «PIN_1 4821» after"])
    }

    @Test func `a mail that quotes what it says has the value twice`() throws {
        let rules = values(#"id: code, remember: none, cues: ['code is'], answer: '(?<value>[a-z]+)'"#)
        let script = Script(
            "customer: the code is «CODE_1 zebra» 55",
            echoes: [
                (["The code is zebra 55. On Monday you wrote: the code is zebra 55. Sent from a phone"], [0])
            ])
        #expect(
            script.markedEchoes(with: try script.read(rules)) == [
                "The code is «CODE_1 zebra» 55. On Monday you wrote: the code is «CODE_1 zebra» 55."
                    + " Sent from a phone"
            ])
    }

    @Test func `what holds no value stays`() throws {
        #expect(try marked("agent: hello\ncustomer: hi", [(["hello"], [0]), (["Hi."], [1])]) == ["hello", "Hi."])
    }

    @Test func `Chinese is compared character by character`() throws {
        let rules = values(#"id: pin, digits: 4, cues: ['密码是'], answer: '(?<value>\d{4})'"#)
        let script = Script("customer: 密码是«PIN_1 4821»，谢谢", echoes: [(["密码", "是", "四", "八", "二", "一", "谢谢"], [0])])
        #expect(script.markedEchoes(with: try script.read(rules)) == ["密码 是 «PIN_1 四 八 二 一» 谢谢"])
    }
}

@Suite struct CommonUnitsTests {
    private func pairs(_ first: String, _ second: String) -> String {
        let found = CommonUnits(first.utf8.map { UInt64($0) }, second.utf8.map { UInt64($0) }).pairs
        let letters = Array(first.utf8)
        return String(decoding: found.map { letters[$0.0] }, as: UTF8.self)
    }

    @Test(arguments: [
        ("abc", "abc", "abc"), ("abc", "", ""), ("", "abc", ""), ("abcd", "xbyd", "bd"), ("abxcd", "abcd", "abcd"),
        ("abcabba", "cbabac", "baba"), ("one", "two", "o"),
    ])
    func `what two have in common is as long as can be`(first: String, second: String, common: String) {
        #expect(pairs(first, second).count == common.count)
    }

    @Test func `every pair agrees and both sides only grow, whatever differs`() {
        var random: UInt64 = 7
        func next(_ count: UInt64) -> UInt64 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (random >> 33) % count
        }
        for length in [3, 30, 3000] {
            let first = (0..<length).map { _ in next(UInt64(length)) }
            let second = first.enumerated().flatMap { index, unit -> [UInt64] in
                switch next(6) {
                case 0: []
                case 1: [unit, next(50)]
                default: [unit]
                }
            }
            let pairs = CommonUnits(first, second).pairs
            #expect(pairs.allSatisfy { first[$0.0] == second[$0.1] })
            #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
            // Five of six units are kept; where parting is needed, a few may be lost.
            #expect(pairs.count > length * 6 / 10)
        }
    }
}
