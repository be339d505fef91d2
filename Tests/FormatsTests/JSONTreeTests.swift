import Testing
import Transcripts

@testable import Formats

private func fault(_ text: String) -> JSONFault? {
    do throws(JSONFault) {
        _ = try JSONTree(Array(text.utf8), in: 0..<text.utf8.count)
        return nil
    } catch {
        return error
    }
}

@Suite struct JSONTreeTests {
    @Test func `every value knows its bytes, strings without their quotes`() throws {
        let text = #" {"a": "x\"y", "b": [1, -2.5e3, true], "c": {"d": null}} "#
        let bytes = Array(text.utf8)
        let tree = try JSONTree(bytes, in: 0..<bytes.count)
        let found = tree.nodes.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(
            found == [
                text.trimmed, #"x\"y"#, "[1, -2.5e3, true]", "1", "-2.5e3", "true", #"{"d": null}"#, "null",
            ])
        #expect(
            tree.nodes.map { String(decoding: bytes[$0.key], as: UTF8.self) } == ["", "a", "b", "", "", "", "c", "d"])
        #expect(tree.nodes.withUnsafeBufferPointer { Array($0.members(of: 0)) } == [1, 2, 6])
    }

    @Test func `of members with one name the last counts`() throws {
        let document = Document(source: "a.json", bytes: Array(#"{"a": 1, "a": 2}"#.utf8))
        let text = try JSONText(document, in: 0..<document.bytes.count)
        #expect(text.withRoot { $0["a"]?.number } == 2)
    }

    @Test func `a list whose values grow denser is read to its end`() throws {
        let long = "\"" + String(repeating: "x", count: 100_000) + "\""
        let text = "[" + long + ", [" + (0..<50_000).map { "\($0)" }.joined(separator: ",") + "], {\"a\": 1}]"
        let bytes = Array(text.utf8)
        let tree = try JSONTree(bytes, in: 0..<bytes.count)
        #expect(tree.nodes.count == 50_005)
        #expect(tree.nodes.withUnsafeBufferPointer { Array($0.members(of: 0)) } == [1, 2, 50_003])
        #expect(tree.nodes.dropFirst(3).prefix(50_000).allSatisfy { $0.kind == .number })
    }

    @Test(arguments: [
        ("{\"a\" 1}", 5, "a colon is due"),
        ("{\"a\": 1,}", 8, "a name in quotes is due"),
        ("{a: 1}", 1, "a name in quotes is due"),
        ("[1,]", 3, "a value is due"),
        ("[1 2]", 3, "a comma or the end of the array is due"),
        ("{\"a\": 1 \"b\": 2}", 8, "a comma or the end of the object is due"),
        ("[1}", 2, "a comma or the end of the array is due"),
        ("[tru]", 4, "a value is due"),
        ("[NaN]", 1, "a value is due"),
        ("[1.]", 3, "a digit is due"),
        ("[\"a\\x\"]", 3, "an escape is broken"),
        ("[\"\\u12g4\"]", 2, "an escape is broken"),
        ("[\"a\tb\"]", 3, "a control character stands in a string"),
        ("1 2", 2, "more text after the end of the value"),
        ("[01]", 2, "a comma or the end of the array is due"),
    ])
    func `what breaks the grammar is told with its offset`(text: String, offset: Int, what: String) {
        #expect(fault(text) == JSONFault(offset: offset, what: what))
    }

    @Test(arguments: ["", "{", "[", "{\"a\"", "{\"a\":", "[1,", "\"abc", "\"abc\\", "\"\\u12", "tr", "-", "1e"])
    func `a text that only ends early says so`(text: String) {
        #expect(fault(text)?.endsEarly == true)
        #expect(fault(text)?.offset == text.utf8.count)
    }

    @Test func `nesting is limited, and neither side of the limit overflows the stack`() {
        #expect(fault(String(repeating: "[", count: 512) + String(repeating: "]", count: 512)) == nil)
        #expect(fault(String(repeating: "[", count: 100_000))?.what == "nested deeper than 512")
    }

    @Test func `a quote or a control character is seen at every place in a word of eight bytes`() {
        for place in 0..<24 {
            let padding = String(repeating: "é", count: place)
            #expect(fault("\"\(padding)\"") == nil)
            #expect(fault("\"\(padding)\n        \"")?.offset == 1 + 2 * place)
            #expect(fault("\"\(padding)\\n        \"") == nil)
        }
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
