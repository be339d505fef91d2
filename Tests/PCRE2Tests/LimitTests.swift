import PCRE2
import Testing

/// Whether PCRE2 can make machine code here; two of the limits mean nothing without.
private let hasJIT = (try? Pattern("a"))?.isJITCompiled == true

@Suite("A limit")
struct LimitTests {
    /// Matches until it is sure that there is no match, in about 2 to the power of the length of the subject.
    private let explosive = "(a+)+$"

    @Test(
        "on steps ends a search that explodes, and the matcher works on",
        arguments: [Matcher.Options(), .interpreted])
    func matchLimit(how: Matcher.Options) throws {
        let matcher = Matcher()
        let pattern = try Pattern(explosive)
        let subject = bytes(String(repeating: "a", count: 5000) + "b")
        for _ in 1...2 {
            #expect(throws: MatchError.matchLimit) { try matcher.firstMatch(of: pattern, in: subject, options: how) }
        }
        #expect(try matcher.firstMatch(of: pattern, in: bytes("baaa"), options: how)?.range == 1..<4)
    }

    @Test("on steps can be set", arguments: [Matcher.Options(), .interpreted])
    func smallMatchLimit(how: Matcher.Options) throws {
        let pattern = try Pattern(explosive)
        let subject = bytes("aaaaaaaab")
        #expect(try Matcher().firstMatch(of: pattern, in: subject, options: how) == nil)
        #expect(throws: MatchError.matchLimit) {
            try Matcher(limits: Limits(match: 20)).firstMatch(of: pattern, in: subject, options: how)
        }
    }

    @Test("on depth ends the interpreter, not machine code")
    func depthLimit() throws {
        let matcher = Matcher(limits: Limits(depth: 100))
        let pattern = try Pattern("(?:a|b)+$")
        let subject = bytes(String(repeating: "ab", count: 500))
        #expect(throws: MatchError.depthLimit) {
            try matcher.firstMatch(of: pattern, in: subject, options: .interpreted)
        }
        #expect(try matcher.firstMatch(of: pattern, in: bytes("ab"), options: .interpreted)?.range == 0..<2)
        if hasJIT { #expect(try matcher.firstMatch(of: pattern, in: subject)?.range == 0..<1000) }
    }

    @Test("on heap ends the interpreter, not machine code")
    func heapLimit() throws {
        let matcher = Matcher(limits: Limits(heapKiB: 64))
        let pattern = try Pattern("(?:a|b)+$")
        let subject = bytes(String(repeating: "ab", count: 500))
        #expect(throws: MatchError.heapLimit) {
            try matcher.firstMatch(of: pattern, in: subject, options: .interpreted)
        }
        #expect(try matcher.firstMatch(of: pattern, in: bytes("ab"), options: .interpreted)?.range == 0..<2)
        if hasJIT { #expect(try matcher.firstMatch(of: pattern, in: subject)?.range == 0..<1000) }
    }

    @Test("on the JIT stack ends machine code that is hungry for it, and the matcher works on", .enabled(if: hasJIT))
    func jitStack() throws {
        let pattern = try Pattern("(?:(a)|(b))+$")
        let subject = bytes(String(repeating: "ab", count: 25_000))
        let matcher = Matcher()
        #expect(throws: MatchError.jitStack) { try matcher.firstMatch(of: pattern, in: subject) }
        #expect(try matcher.firstMatch(of: pattern, in: bytes("ab"))?.range == 0..<2)
        let roomy = Matcher(limits: Limits(jitStackKiB: 16 * 1024))
        #expect(try roomy.firstMatch(of: pattern, in: subject)?.range == 0..<50_000)
    }

    @Test("on the JIT stack leaves by default more than the 32 KiB of a matcher without one", .enabled(if: hasJIT))
    func defaultStack() throws {
        let pattern = try Pattern("(?:(a)|(b))+$")
        let subject = bytes(String(repeating: "ab", count: 5000))
        #expect(throws: MatchError.jitStack) {
            try Matcher(limits: Limits(jitStackKiB: 32)).firstMatch(of: pattern, in: subject)
        }
        #expect(try Matcher().firstMatch(of: pattern, in: subject)?.range == 0..<10_000)
    }

    @Test("beyond 32 bits or below zero means the nearest that there is")
    func clamped() throws {
        let pattern = try Pattern("a+$")
        let huge = Limits(match: .max, depth: .max, heapKiB: .max, jitStackKiB: 1024)
        #expect(try Matcher(limits: huge).firstMatch(of: pattern, in: bytes("baa"))?.range == 1..<3)
        let none = Limits(match: -1, depth: -1, heapKiB: -1, jitStackKiB: -1)
        #expect(throws: MatchError.heapLimit) {
            try Matcher(limits: none).firstMatch(of: pattern, in: bytes("baa"), options: .interpreted)
        }
    }
}
