import PCRE2
import Testing

@Suite("Matches of no bytes")
struct EmptyMatchTests {
    @Test(
        "come once at each place, whole code points apart, up to the end of input",
        arguments: [
            ("a*", "", [0..<0]),
            ("a*", "aa", [0..<2, 2..<2]),
            ("a*", "baac", [0..<0, 1..<3, 3..<3, 4..<4]),
            ("a*", "我a的", [0..<0, 3..<4, 4..<4, 7..<7]),
            ("a*", "😀é", [0..<0, 4..<4, 6..<6]),
            ("\\b", "to me", [0..<0, 2..<2, 3..<3, 5..<5]),
            ("\\b", "我的SIM卡", [6..<6, 9..<9]),
            ("\\b", "我的", []),
            ("(?=x)", "x我xx", [0..<0, 4..<4, 5..<5]),
            ("(?=的)", "我的的", [3..<3, 6..<6]),
            ("(?<=的)", "我的的", [6..<6, 9..<9]),
            ("$", "我的", [6..<6]),
            ("", "卡号", [0..<0, 3..<3, 6..<6]),
            // The empty alternative first, then what is longer at the same place.
            ("|a", "aa", [0..<0, 0..<1, 1..<1, 1..<2, 2..<2]),
            ("|的", "的我", [0..<0, 0..<3, 3..<3, 6..<6]),
            // What `\K` leaves is empty, but not where the search started.
            ("a\\K", "aab", [1..<1, 2..<2]),
        ])
    func places(source: String, text: String, expected: [Range<Int>]) throws {
        #expect(try ranges(source, in: text) == expected)
        #expect(try ranges(source, in: text, [.utf], .interpreted) == expected)
    }

    @Test("come at every byte when the pattern knows no UTF-8")
    func bytewise() throws {
        #expect(try ranges("a*", in: "我", []) == [0..<0, 1..<1, 2..<2, 3..<3])
    }

    @Test("of a buffer without an address are found")
    func noAddress() throws {
        let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        let matcher = Matcher()
        #expect(try matcher.firstMatch(of: Pattern("a*"), in: nothing)?.range == 0..<0)
        #expect(try matcher.firstMatch(of: Pattern("a+"), in: nothing) == nil)
        var found: [Range<Int>] = []
        try matcher.forEachMatch(of: Pattern("$"), in: nothing) { found.append($0.range) }
        #expect(found == [0..<0])
    }

    @Test("can be ruled out, everywhere or where the search starts")
    func ruledOut() throws {
        let pattern = try Pattern("a*")
        let matcher = Matcher()
        #expect(try matcher.firstMatch(of: pattern, in: bytes("卡a"), options: .notEmpty)?.range == 3..<4)
        #expect(try matcher.firstMatch(of: pattern, in: bytes("卡片"), options: .notEmptyAtStart)?.range == 3..<3)
        let letters = try matcher.matches(of: pattern, in: bytes("卡aa片a"), options: .notEmpty)
        #expect(letters.map(\.range) == [3..<5, 8..<9])
    }
}
