import Testing

@testable import Evaluating

@Suite struct PlacesTests {
    private func ranges(_ turns: [String], _ values: [(turn: Int, type: String, text: String)]) throws -> [Range<Int>] {
        let gold = try gold(turns, values: values).gold.values
        return Places(of: gold, in: turns.map { Array($0.unicodeScalars) }).ranges
    }

    @Test func `equal texts take one place after the other`() throws {
        #expect(try ranges(["12, 12, 12"], [(0, "a", "12"), (0, "b", "12")]) == [0..<2, 4..<6])
        #expect(try ranges(["12", "12"], [(0, "a", "12"), (1, "b", "12")]) == [0..<2, 0..<2])
    }

    @Test func `a part does not take the place of the whole`() throws {
        #expect(try ranges(["Ana Lee, Ana"], [(0, "name", "Ana"), (0, "name", "Ana Lee")]) == [9..<12, 0..<7])
    }

    @Test func `one entry too many takes the first place again`() throws {
        #expect(try ranges(["12 12"], [(0, "a", "12"), (0, "a", "12"), (0, "a", "12")]) == [0..<2, 3..<5, 0..<2])
    }

    @Test func `places are code points`() throws {
        #expect(try ranges(["😀 我是é x"], [(0, "a", "x")]) == [6..<7])
        #expect(try ranges(["a\r\ne\u{301}x"], [(0, "a", "x")]) == [5..<6])
    }

    @Test(arguments: [("aaaa", "aa", 2), ("aaa", "aa", 1), ("a", "aa", 0), ("", "a", 0), ("aba", "a", 2)])
    func `occurrences do not overlap`(text: String, piece: String, count: Int) {
        #expect(Array(text.unicodeScalars).occurrences(of: Array(piece.unicodeScalars)) == count)
    }

    @Test func `letters and digits are those of any script`() {
        #expect("aZé我ñ5５四½".unicodeScalars.allSatisfy { $0.isLetterOrDigit })
        #expect(!" -.,@_😀\u{301}。".unicodeScalars.contains { $0.isLetterOrDigit })
    }
}
