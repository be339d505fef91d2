import PCRE2
import Testing

@Suite("A search")
struct SearchTests {
    let matcher = Matcher()
    /// Places in bytes: 我 0, 的 3, S 6, 卡 9, end 12.
    let text = bytes("我的SIM卡")

    @Test("counts in bytes, and \\b and \\w go by ASCII, so that Latin words stand free among Han")
    func asciiWords() throws {
        #expect(try ranges("\\bsim\\b", in: "我的SIM卡") == [6..<9])
        #expect(try ranges("\\w+", in: "我的SIM卡") == [6..<9])
        #expect(try ranges("\\bsim\\b", in: "我的SIM卡", [.utf, .caseless, .ucp]) == [])
        #expect(try ranges("的.{0,3}卡", in: "我的SIM卡") == [3..<12])
        #expect(try ranges("[卡我]", in: "我的SIM卡") == [0..<3, 9..<12])
    }

    @Test("folds case as Unicode does: the long s and the Kelvin sign are letters too")
    func caseFolding() throws {
        #expect(try ranges("s", in: "aſS") == [1..<3, 3..<4])
        #expect(try ranges("k", in: "\u{212A}K") == [0..<3, 3..<4])
        #expect(try ranges("[j-l]+", in: "\u{212A}k") == [0..<4])
        #expect(try ranges("s", in: "aſS", .utf) == [])
    }

    @Test("from an offset still sees what stands before it")
    func before() throws {
        #expect(try matcher.firstMatch(of: Pattern("(?<=的)sim"), in: text, from: 6)?.range == 6..<9)
        #expect(try matcher.firstMatch(of: Pattern("(?<!的)sim"), in: text, from: 6) == nil)
        #expect(try matcher.firstMatch(of: Pattern("^sim"), in: text, from: 6) == nil)
        #expect(try matcher.firstMatch(of: Pattern("\\bim"), in: text, from: 7) == nil)
        #expect(try matcher.firstMatch(of: Pattern("$"), in: text, from: 12)?.range == 12..<12)
    }

    @Test(
        "with a last start finds the matches that begin there or before, which may end behind it",
        arguments: [
            Matcher.Options(), .interpreted,
        ])
    func lastStart(how: Matcher.Options) throws {
        func ranges(_ pattern: String, _ text: String, from start: Int, lastStart: Int) throws -> [Range<Int>] {
            var ranges: [Range<Int>] = []
            let text = bytes(text)
            try matcher.forEachMatch(
                of: Pattern(pattern), in: text, range: start..<text.count, lastStart: lastStart, options: how
            ) { ranges.append($0.range) }
            return ranges
        }
        #expect(try ranges("\\w+", "my sim card", from: 0, lastStart: 3) == [0..<2, 3..<6])
        #expect(try ranges("\\w+", "my sim card", from: 3, lastStart: 6) == [3..<6])
        #expect(try ranges("\\w+", "my sim card", from: 3, lastStart: 7) == [3..<6, 7..<11])
        #expect(try ranges("sim", "my sim card", from: 0, lastStart: 2) == [])
        #expect(try ranges("sim", "my sim card", from: 4, lastStart: 11) == [])
        #expect(try ranges("(?<=my )sim(?= card)", "my sim card", from: 3, lastStart: 3) == [3..<6])
        #expect(try ranges("x*", "axa", from: 1, lastStart: 2) == [1..<2, 2..<2])
        #expect(try ranges("卡?", "我卡", from: 3, lastStart: 4) == [3..<6])
        // The next search has no limit.
        #expect(try matcher.matches(of: Pattern("\\w+"), in: bytes("a b c")).count == 3)
    }

    @Test("in a range ends where the range ends")
    func withinRange() throws {
        #expect(try matcher.matches(of: Pattern("[的sim]"), in: text, range: 6..<8).map(\.range) == [6..<7, 7..<8])
        #expect(try matcher.matches(of: Pattern("(?<=的)sim$"), in: text, range: 6..<9).map(\.range) == [6..<9])
        #expect(try matcher.matches(of: Pattern("sim(?=卡)"), in: text, range: 0..<9).isEmpty)
        #expect(try matcher.matches(of: Pattern("a*"), in: text, range: 6..<6).map(\.range) == [6..<6])
    }

    @Test("can be stopped and taken up again")
    func stepByStep() throws {
        let first = try #require(try matcher.firstMatch(of: Pattern("\\d"), in: bytes("1 2")))
        let second = try #require(try matcher.nextMatch(after: first, in: bytes("1 2")))
        #expect([first.range, second.range] == [0..<1, 2..<3])
        #expect(try matcher.nextMatch(after: second, in: bytes("1 2")) == nil)
    }

    @Test("may be anchored, and then the interpreter does it")
    func anchored() throws {
        let pattern = try Pattern("sim")
        #expect(try matcher.firstMatch(of: pattern, in: text, from: 6, options: .anchored)?.range == 6..<9)
        #expect(try matcher.firstMatch(of: pattern, in: text, from: 3, options: .anchored) == nil)
    }

    @Test("takes NUL for a character like any other, in subject and pattern")
    func nul() throws {
        #expect(try ranges("b", in: "a\0b\0") == [2..<3])
        #expect(try ranges("a\\x00b", in: "a\0b") == [0..<3])
        #expect(try ranges("a\0b", in: "a\0b") == [0..<3])
        #expect(try ranges("[^a]", in: "\0a\0") == [0..<1, 2..<3])
    }

    @Test("may go on inside the body of another with the same matcher")
    func nested() throws {
        let (word, letter) = (try Pattern("\\w+"), try Pattern("[aeiou]"))
        let subject = bytes("one two")
        var found: [Range<Int>] = []
        try matcher.forEachMatch(of: word, in: subject) { (outer) throws(MatchError) in
            try matcher.forEachMatch(of: letter, in: subject, range: outer.range) { found.append($0.range) }
        }
        #expect(found == [0..<1, 2..<3, 6..<7])
    }
}
