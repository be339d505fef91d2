import Testing

@testable import PCRE2

/// The form of a pattern for subjects of ASCII alone, which is made after some hundred searches of such.
@Suite struct AsciiFormTests {
    private static let subjects: [[UInt8]] = {
        var state: UInt64 = 77
        func number(_ end: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % end
        }
        let characters = Array("aabbccxxkKsSeE 17-_.'\\\n\r\0\u{7F}".utf8)
        return [[]] + (0..<120).map { _ in (0..<number(16)).map { _ in characters[number(characters.count)] } }
    }()

    /// Even numbers of callouts hold at even places.
    private let matcher = Matcher { $0.number % 2 == 1 || $0.position % 2 == 0 }

    private func expectSame(_ pattern: Pattern, _ comment: String) throws -> Int {
        for _ in 0...200 { _ = try matcher.firstMatch(of: pattern, in: Self.subjects[1], options: .ascii) }
        var count = 0
        for subject in Self.subjects {
            let found = try matcher.matches(of: pattern, in: subject, options: .ascii)
            let wanted = try matcher.matches(of: pattern, in: subject)
            #expect(found.map(\.ranges) == wanted.map(\.ranges), "\(comment)")
            count += wanted.count
        }
        return count
    }

    @Test(arguments: [
        "a", "aé?b?", "(?:é|a)+", "a(?!é)", "(?<!é)a", "(?<=a|é)b", "[aé]", "[^é]", "[a-é]+", "[^a-é]", "[b-ÿ]",
        "[é中]?a", "é{0,2}a",
        "a|中文", "(?<value>[a-c]+)(?<x>é)?\\k<value>?", "(a|é)\\1", "(a)(é)?(?(2)c|b)", "a(?C2)b?", "(?C4)[a-é]",
        "\\bk\\b", "\\w+",
        "\\W", "\\s", "\\S+", "\\h|\\R", "\\X", ".", "(?s).+", "^.|.$", "(?m)^.|.$", "\\p{L}+", "\\P{L}", "\\p{Lu}",
        "(?-i:\\p{Lu})",
        "\\p{Han}?a", "[\\p{L}\\d]+", "[[:alpha:]]+", "[[:^alpha:]]", "ſ?s", "[ſ]|s", "\u{212A}|k", "(?i)KS?", "(?-i)K",
        "\\x{e9}?a",
        "[\\x{80}-\\x{ff}]|b", "(?#é)a", "\\Qaé\\E|a", "(?x) a # é\n b?", "\0", "\\x00", "(?<a>a)|(?<a>b)",
        "(?|(a)|(b))é?",
        "(?>a|é)b?", "a*+é?", "a\\Kb", "(?=aé?b)a",
    ]) func `finds what the form for any subject finds`(source: String) throws {
        let pattern = try Pattern(source)
        #expect(try expectSame(pattern, source) > 0)
        #expect(pattern.form(forASCII: true)?.code != pattern.form(forASCII: false)?.code, "no form of its own")
    }

    @Test(arguments: [
        "\\x{4e00}?a", "[a\\x{4e00}]", "[a-\\x{17f}]", "[é-\\x{f0}]?a", "\\N{U+e9}?a", "(?<é>a)", "\\x{17f}|s",
        "(?x)a\u{200E}b?",
        "(?x)a\u{85}b?", "(?x: a\u{2028}b?)", "[a\u{2028}]",
    ]) func `what means something else in bytes, or nothing, or may, has no form of its own`(source: String) throws {
        let pattern = try Pattern(source)
        #expect(try expectSame(pattern, source) > 0)
        #expect(pattern.form(forASCII: true)?.code == pattern.form(forASCII: false)?.code)
    }

    @Test func `a pattern without UTF, or with UCP, has one form`() throws {
        for options: Pattern.Options in [.caseless, [.utf, .ucp], [.utf, .caseless, .ucp]] {
            let pattern = try Pattern("k|s|\\w", options: options)
            #expect(try expectSame(pattern, "\(options)") > 0)
            #expect(pattern.form(forASCII: true)?.code == pattern.form(forASCII: false)?.code)
        }
    }

    @Test func `limits hold in it too`() throws {
        let pattern = try Pattern("(a+)+$")
        let (strict, subject) = (Matcher(limits: Limits(match: 100)), bytes("aaaaaaaaaaaa!"))
        for _ in 0...200 { _ = try strict.firstMatch(of: pattern, in: bytes("b"), options: .ascii) }
        #expect(throws: MatchError.matchLimit) { _ = try strict.firstMatch(of: pattern, in: subject, options: .ascii) }
        #expect(try matcher.firstMatch(of: pattern, in: subject, options: .ascii) == nil)
    }
}

extension Match {
    /// The whole match, then its groups.
    fileprivate var ranges: [Range<Int>?] { (0...pattern.captureCount).map(range(ofGroup:)) }
}
