import PCRE2
import Testing

@Suite("A search that cannot be done")
struct MatchErrorTests {
    let matcher = Matcher()

    @Test("from outside the subject or inside a code point is refused", arguments: [-1, 1, 2, 4, 7, .max, .min])
    func badStart(start: Int) throws {
        let pattern = try Pattern("a*")
        #expect(throws: MatchError.badOffset(start)) {
            try matcher.firstMatch(of: pattern, in: bytes("我的"), from: start)
        }
    }

    @Test("over a range that cuts a code point or leaves the subject is refused")
    func badRange() throws {
        let pattern = try Pattern("a*")
        for (range, offset) in [(0..<4, 4), (1..<3, 1), (0..<7, 7), (-1..<3, -1)] {
            #expect(throws: MatchError.badOffset(offset)) {
                try matcher.matches(of: pattern, in: bytes("我的"), range: range)
            }
        }
    }

    @Test("may start at any byte when the pattern knows no UTF-8")
    func bytewiseStart() throws {
        let match = try matcher.firstMatch(of: Pattern("\\xE7", options: []), in: bytes("我的"), from: 2)
        #expect(match?.range == 3..<4)
    }

    @Test("after a match of another, longer subject is refused")
    func strangeSubject() throws {
        let match = try #require(try matcher.firstMatch(of: Pattern("b"), in: bytes("aaab")))
        #expect(throws: MatchError.badOffset(4)) { try matcher.nextMatch(after: match, in: bytes("ab")) }
    }

    @Test("over bytes that are not UTF-8 says where they are, when asked to check")
    func checked() throws {
        let pattern = try Pattern("(?<=a)b")
        let subject: [UInt8] = bytes("我a") + [0xFF] + bytes("ab")
        #expect(throws: MatchError.badUTF(offset: 4)) {
            try matcher.firstMatch(of: pattern, in: subject, options: .checked)
        }
        #expect(throws: MatchError.badUTF(offset: 4)) {
            try matcher.matches(of: pattern, in: subject, options: .checked)
        }
        #expect(throws: MatchError.badUTF(offset: 3)) {
            try matcher.firstMatch(of: pattern, in: Array(bytes("我的").dropLast()), from: 3, options: .checked)
        }
        #expect(try matcher.matches(of: pattern, in: bytes("我abab"), options: .checked).map(\.range) == [4..<5, 6..<7])
        let bytewise = try Pattern("ab", options: [])
        #expect(try matcher.firstMatch(of: bytewise, in: subject, options: .checked)?.range == 5..<7)
    }

    #if DEBUG
        @Test("over bytes that are not UTF-8 fails in a debug build without being asked")
        func checkedInDebug() throws {
            let pattern = try Pattern("a")
            #expect(throws: MatchError.badUTF(offset: 1)) {
                try matcher.firstMatch(of: pattern, in: [0x61, 0xC0, 0x80])
            }
        }
    #endif

    @Test("whose match would start after its end, by \\K, fails instead of trapping")
    func startAfterEnd() throws {
        let pattern = try Pattern("(?=(?&x))(?(DEFINE)(?<x>a\\Kb))")
        #expect(throws: MatchError.misplacedStart) { try matcher.firstMatch(of: pattern, in: bytes("xxab")) }
    }

    @Test("whose next match would start before the last one ended, by \\K, fails instead of never ending")
    func startBeforeSearch() throws {
        let pattern = try Pattern("(?<=(?&x))(?(DEFINE)(?<x>a\\Kb))")
        var found: [Range<Int>] = []
        #expect(throws: MatchError.misplacedStart) {
            try matcher.forEachMatch(of: pattern, in: bytes("xxab")) { found.append($0.range) }
        }
        #expect(found == [3..<4])
    }

    @Test("ends with what the body throws")
    func bodyThrows() throws {
        let pattern = try Pattern("a")
        var count = 0
        #expect(throws: MatchError.jitStack) {
            try matcher.forEachMatch(of: pattern, in: bytes("aaa")) { (_) throws(MatchError) in
                count += 1
                if count == 2 { throw .jitStack }
            }
        }
        #expect(count == 2)
    }

    @Test("is described in one line, without a word of the subject")
    func descriptions() {
        #expect(MatchError.matchLimit.description == "match limit reached: the pattern backtracks too much")
        #expect(MatchError.badUTF(offset: 7).description == "invalid UTF-8 at byte 7")
        #expect(MatchError.badOffset(-1).description == "byte -1 is outside the subject or inside a code point")
        #expect(MatchError.other(code: -52, message: "a loop").description == "a loop (PCRE2 error -52)")
    }

    @Test("for a reason without a case of its own has PCRE2's words")
    func other() throws {
        let pattern = try Pattern("a")
        #expect(throws: MatchError.other(code: -34, message: "bad option value")) {
            try matcher.firstMatch(of: pattern, in: bytes("a"), options: .init(rawValue: 0x100))
        }
    }
}
