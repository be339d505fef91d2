import PCRE2
import Testing

/// Patterns that are compiled when they are first needed.
@Suite struct LatePatternTests {
    private static let sources = [
        "a", "(?<value>\\d+)|(?<value>[a-z])+(?<other>é)?", "a*", "(?=.)(?:)", "卡号?(\\d{3,4})", "(?C7)a", "\\bsim\\b",
    ]
    private static let text = bytes("卡号482, 卡4821 sim a é 7\u{0} SIM")
    private static let ascii = bytes("no 482, a sim and SIM 4821")

    @Test(arguments: sources) func `answer every question as one compiled at once does`(source: String) throws {
        let (now, late) = (try Pattern(source), { Pattern(compiledBefore: source) })
        #expect(late().source == source)
        #expect(late().captureCount == now.captureCount)
        #expect(late().groupNames == now.groupNames)
        #expect(late().groups(named: "value") == now.groups(named: "value"))
        #expect(late().canMatchEmpty == now.canMatchEmpty)
        #expect(late().minimumLength == now.minimumLength)
        #expect(late().isJITCompiled == now.isJITCompiled)
    }

    @Test(arguments: sources) func `match as one compiled at once does, whatever comes first`(source: String) throws {
        let now = try Pattern(source)
        let matcher = Matcher { $0.position > 0 }
        let (first, second) = (Pattern(compiledBefore: source), Pattern(compiledBefore: source))
        let wanted = try matcher.matches(of: now, in: Self.text).map(\.ranges)
        let wantedOfASCII = try matcher.matches(of: now, in: Self.ascii).map(\.ranges)
        for _ in 0..<230 {
            #expect(try matcher.matches(of: first, in: Self.text).map(\.ranges) == wanted)
            #expect(try matcher.matches(of: second, in: Self.ascii, options: .ascii).map(\.ranges) == wantedOfASCII)
            #expect(try matcher.matches(of: first, in: Self.ascii, options: .ascii).map(\.ranges) == wantedOfASCII)
            #expect(try matcher.matches(of: second, in: Self.text).map(\.ranges) == wanted)
        }
        #expect(!wanted.isEmpty && !wantedOfASCII.isEmpty || source.contains("卡"))
    }

    @Test func `one that PCRE2 refuses gives up every search and answers nothing`() {
        let pattern = Pattern(compiledBefore: "(a")
        #expect(throws: MatchError.outOfMemory) { _ = try Matcher().firstMatch(of: pattern, in: Self.text) }
        #expect(pattern.captureCount == 0 && pattern.groupNames.isEmpty && !pattern.isJITCompiled)
    }

    @Test(arguments: [Matcher.Options(), .ascii])
    func `threads that use a new one at once find the same`(how: Matcher.Options) async throws {
        let source = Self.sources[1]
        let wanted = try Matcher().matches(of: Pattern(source), in: Self.ascii).map(\.ranges)
        for _ in 0..<30 {
            let pattern = Pattern(compiledBefore: source)
            let found = try await withThrowingTaskGroup(of: Set<[[Range<Int>?]]>.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        let matcher = Matcher()
                        return Set(
                            try (0..<40).map { _ in
                                try matcher.matches(of: pattern, in: Self.ascii, options: how).map(\.ranges)
                            })
                    }
                }
                return try await group.reduce(into: Set<[[Range<Int>?]]>()) { $0.formUnion($1) }
            }
            #expect(found == [wanted])
        }
    }
}

extension Match {
    fileprivate var ranges: [Range<Int>?] { (0...pattern.captureCount).map(range(ofGroup:)) }
}
