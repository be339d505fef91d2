import Testing

@testable import Redacting

@Suite struct SpliceTests {
    private func spliced(_ edits: [(Range<Int>, String)], _ text: String) -> String {
        let edits = edits.map { Edit(range: $0.0, replacement: Array($0.1.utf8)) }
        return String(decoding: splice(edits, into: Array(text.utf8)), as: UTF8.self)
    }

    @Test func `without edits everything stays`() {
        #expect(spliced([], "abc") == "abc")
        #expect(spliced([], "") == "")
    }

    @Test func `each range is replaced, at the ends too and where two touch`() {
        #expect(spliced([(0..<1, "X")], "abc") == "Xbc")
        #expect(spliced([(2..<3, "XYZ")], "abc") == "abXYZ")
        #expect(spliced([(0..<1, "1"), (1..<2, ""), (2..<3, "33")], "abc") == "133")
        #expect(spliced([(0..<3, "")], "abc") == "")
        #expect(spliced([(1..<4, "-")], "a客b") == "a-b")
    }

    @Test func `an empty range inserts`() {
        #expect(spliced([(1..<1, "-")], "ab") == "a-b")
        #expect(spliced([(2..<2, "-")], "ab") == "ab-")
    }
}
