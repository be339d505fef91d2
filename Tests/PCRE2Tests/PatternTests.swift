import PCRE2
import Testing

@Suite("A pattern")
struct PatternTests {
    @Test("keeps its source and counts its groups")
    func countsGroups() throws {
        let pattern = try Pattern("(a)(?:b)(?<c>c)")
        #expect(pattern.source == "(a)(?:b)(?<c>c)")
        #expect(pattern.captureCount == 2)
        #expect(pattern.groupNames == ["c": [2]])
    }

    @Test("without groups has no names")
    func noNames() throws {
        let pattern = try Pattern("pin")
        #expect(pattern.captureCount == 0)
        #expect(pattern.groupNames.isEmpty)
        #expect(pattern.groups(named: "value").isEmpty)
    }

    @Test("lists every group of a name, smallest first")
    func severalGroupsOfOneName() throws {
        let pattern = try Pattern("(?<value>a)|(?<other>b)|(?<value>c)|()(?<value>d)")
        #expect(pattern.groupNames == ["value": [1, 3, 5], "other": [2]])
        #expect(pattern.groups(named: "value") == [1, 3, 5])
        #expect(pattern.groups(named: "valu").isEmpty)
    }

    @Test("reads group numbers above one byte from the name table")
    func highGroupNumbers() throws {
        let pattern = try Pattern(String(repeating: "()", count: 299) + "(?<last>a)")
        #expect(pattern.groups(named: "last") == [300])
    }

    @Test("reads group names that are not ASCII")
    func chineseGroupName() throws {
        #expect(try Pattern("(?<卡号>\\d+)").groups(named: "卡号") == [1])
    }

    @Test(
        "knows whether it can match nothing, and how long a subject must be",
        arguments: [
            ("a*", true, 0), ("\\b", true, 0), ("a+", false, 1), ("\\d{4}", false, 4), ("卡号", false, 2), ("", true, 0),
        ])
    func lengths(source: String, empty: Bool, least: Int) throws {
        let pattern = try Pattern(source)
        #expect(pattern.canMatchEmpty == empty)
        #expect(pattern.minimumLength == least)
    }

    @Test("says that it has machine code, and when it asked for none")
    func machineCode() throws {
        // Only what holds on any machine: where there is no JIT, both are false.
        #expect(try Pattern("(*NO_JIT)a").isJITCompiled == false)
        #expect(try Matcher().firstMatch(of: Pattern("(*NO_JIT)a"), in: bytes("ba"))?.range == 1..<2)
    }

    @Test(
        "obeys its options",
        arguments: [
            ("b", Pattern.Options.utf, "aB\nb", [3..<4]), ("b", [.utf, .caseless], "aB\nb", [1..<2, 3..<4]),
            ("^b", .utf, "aB\nb", []), ("^b", [.utf, .multiline], "aB\nb", [3..<4]),
            ("B.b", .utf, "aB\nb", []), ("B.b", [.utf, .dotAll], "aB\nb", [1..<4]),
            ("a B # c", .utf, "aB\nb", []), ("a B # c", [.utf, .extended], "aB\nb", [0..<2]),
            ("b", [.utf, .anchored], "aB\nb", []), ("a", [.utf, .anchored], "aab", [0..<1, 1..<2]),
            ("b", [.utf, .endAnchored], "bab", [2..<3]), (".", [], "é", [0..<1, 1..<2]), (".", .utf, "é", [0..<2]),
        ] as [(String, Pattern.Options, String, [Range<Int>])])
    func options(source: String, options: Pattern.Options, text: String, expected: [Range<Int>]) throws {
        #expect(try ranges(source, in: text, options) == expected)
    }

    @Test("ends lines at LF alone, however PCRE2 was built")
    func newline() throws {
        #expect(try ranges(".+", in: "a\r\nb") == [0..<2, 3..<4])
    }
}
