import PCRE2
import Testing

@Suite("A pattern that does not compile")
struct PatternErrorTests {
    @Test(
        "says what is wrong and how far it was read, in bytes and code points",
        arguments: [
            ("(a", 114, 2, 2, "missing closing parenthesis"),
            ("a)", 122, 1, 1, "unmatched closing parenthesis"),
            ("卡号)", 122, 6, 2, "unmatched closing parenthesis"),
            ("[a-", 106, 3, 3, "missing terminating ] for character class"),
            ("卡*号{3,2}", 104, 11, 7, "numbers out of order in {} quantifier"),
            ("*a", 109, 0, 0, "quantifier does not follow a repeatable item"),
            ("😀(?<=a+)b", 125, 4, 1, "lookbehind assertion is not fixed length"),
            ("(?<卡", 142, 6, 4, "syntax error in subpattern name (missing terminator?)"),
            ("a\\", 101, 2, 2, "\\ at end of pattern"),
        ])
    func place(source: String, code: Int, byteOffset: Int, codePointOffset: Int, message: String) throws {
        let error = try #require(patternError(source))
        #expect(error.kind == .syntax)
        #expect(error.code == code)
        #expect(error.message == message)
        #expect(error.byteOffset == byteOffset)
        #expect(error.codePointOffset == codePointOffset)
    }

    @Test("is described in one line")
    func description() {
        #expect(
            patternError("卡号)")?.description == "unmatched closing parenthesis (PCRE2 error 122) at offset 2")
    }

    @Test("is told apart from one that is too large")
    func tooLarge() {
        #expect(patternError(String(repeating: "(", count: 300))?.kind == .tooLarge)
        #expect(patternError(String(repeating: "(a){1000}", count: 100))?.kind == .tooLarge)
    }

    @Test("may fail for a byte of its own or for options put into the pattern")
    func refusals() {
        #expect(patternError("a\\C")?.message == "using \\C is disabled by the application")
        #expect(patternError("(*UCP)a")?.message == "using UCP is disabled by the application")
        #expect(patternError("(*UTF)a", [])?.message == "using UTF is disabled by the application")
        #expect(patternError("(*UCP)a", [.utf, .ucp]) == nil)
    }
}
