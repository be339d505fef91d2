import Testing

@testable import Transcripts

private func decoded(_ raw: String, _ writing: Writing) -> String {
    String(decoding: writing.decode(Array(raw.utf8)[...]), as: UTF8.self)
}

@Suite struct WritingTests {
    @Test func `JSON escapes are read as the characters they stand for`() {
        #expect(decoded(#"a\"b\\c\/d\n\t\u00e9"#, .jsonString) == "a\"b\\c/d\n\té")
    }

    @Test func `two escapes that are a surrogate pair are one character`() {
        #expect(decoded(#"\ud83d\ude00!"#, .jsonString) == "😀!")
        #expect(Writing.jsonString.rawRange(of: 0..<4, in: Array(#"\ud83d\ude00!"#.utf8)[...]) == 0..<12)
    }

    @Test(arguments: [#"\ud83d"#, #"\ude00"#, #"\ud83dx"#])
    func `half a surrogate pair becomes the replacement character`(raw: String) {
        #expect(decoded(raw, .jsonString).first == "\u{FFFD}")
    }

    @Test func `two halves in the wrong order are two replacement characters`() {
        #expect(decoded(#"\ude00\ud83d"#, .jsonString) == "\u{FFFD}\u{FFFD}")
    }

    @Test func `a doubled quote in a quoted cell is one quote`() {
        let raw = Array(#"he said ""4821"""#.utf8)[...]
        #expect(decoded(#"he said ""4821"""#, .csvCell) == #"he said "4821""#)
        #expect(Writing.csvCell.rawRange(of: 9..<13, in: raw) == 10..<14)
        #expect(Writing.csvCell.rawRange(of: 8..<14, in: raw) == 8..<16)
    }

    @Test func `named and numbered references are read in markup`() {
        #expect(decoded("Q&amp;A &#52;8&#x32;1 &lt;b&gt;&nbsp;", .markup) == "Q&A 4821 <b>\u{A0}")
    }

    @Test(arguments: ["AT&T", "&", "&&", "&bogus;", "&#;", "&#x;", "&#xZZ;", "a & b;"])
    func `what only looks like a reference stays as it is`(raw: String) {
        #expect(decoded(raw, .markup) == raw)
    }

    @Test(arguments: ["&#0;", "&#xD800;", "&#x110000;", "&#99999999;"])
    func `a reference to no character becomes the replacement character`(raw: String) {
        #expect(decoded(raw, .markup) == "\u{FFFD}")
    }

    @Test func `a JSON number is replaced whole and becomes a string`() {
        let raw = Array("4155550142".utf8)[...]
        #expect(Writing.jsonNumber.rawRange(of: 6..<10, in: raw) == 0..<10)
        #expect(Writing.jsonNumber.encode("[PHONE_NUMBER_1]") == Array(#""[PHONE_NUMBER_1]""#.utf8))
    }

    @Test func `a bare cell cannot be broken by what is put in`() {
        #expect(Writing.bareCell(separator: 0x3B).encode("a;b\"c\nd,e") == Array("a b c d,e".utf8))
    }

    @Test(arguments: [Writing.plain, .jsonString, .csvCell, .bareCell(separator: 0x2C), .markup])
    func `a placeholder stays as it is in every text`(writing: Writing) {
        #expect(writing.encode("[CARD_LAST4_1]") == Array("[CARD_LAST4_1]".utf8))
    }

    @Test func `ranges are in the indices of the slice that is given`() {
        let document = Array(#"{"text":"a\nbc"}"#.utf8)
        let raw = document[9..<14]
        #expect(Writing.jsonString.rawRange(of: 2..<3, in: raw) == 12..<13)
        #expect(Writing.jsonString.rawRange(of: 1..<2, in: raw) == 10..<12)
        #expect(Writing.jsonString.rawRange(of: 0..<4, in: raw) == 9..<14)
        #expect(Writing.jsonString.rawRange(of: 4..<4, in: raw) == 14..<14)
    }

    @Test func `a field's range covers each escape it touches whole`() {
        let document = Document(source: "a.json", bytes: Array(#"{"text":"PIN \u0034821"}"#.utf8))
        let field = Field(range: 9..<22, writing: .jsonString)
        #expect(field.text(in: document) == Array("PIN 4821".utf8))
        let range = field.documentRange(of: 4..<8, in: document)
        #expect(String(decoding: document.bytes[range], as: UTF8.self) == #"\u0034821"#)
    }
}

/// The same for many made-up strings; the generator is seeded, so a failure can be repeated.
@Suite struct WritingPropertyTests {
    private static let writings: [Writing] = [.plain, .jsonString, .csvCell, .markup]

    @Test(arguments: writings) func `what is written reads back as itself`(writing: Writing) {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let text = generator.text()
            #expect(writing.decode(writing.encode(text)[...]) == Array(text.utf8))
        }
    }

    @Test(arguments: writings) func `the raw range of every slice reads as that slice`(writing: Writing) {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<150 {
            // Padding shows whether indices are the slice's own.
            let raw = Array("xx".utf8) + generator.raw(writing) + Array("yy".utf8)
            let slice = raw[2..<(raw.count - 2)]
            let decoded = writing.decode(slice)
            let borders = Self.borders(decoded)
            for (index, lower) in borders.enumerated() {
                for upper in borders[(index + 1)...] {
                    let range = writing.rawRange(of: lower..<upper, in: slice)
                    #expect(writing.decode(raw[range]) == Array(decoded[lower..<upper]))
                }
            }
        }
    }

    private static func borders(_ text: [UInt8]) -> [Int] {
        text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
    }
}

private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func text() -> String {
        let signs = ["a", "4", "\"", "\\", "&", "<", ">", ";", "\n", "\r", "\t", "\u{1}", "é", "卡", "😀", "amp;", "#"]
        return (0..<Int.random(in: 0...12, using: &self)).map { _ in signs.randomElement(using: &self) ?? "" }.joined()
    }

    /// Text as a document may write it, with escapes that `encode` would not choose.
    mutating func raw(_ writing: Writing) -> [UInt8] {
        let escapes: [String]
        switch writing {
        case .jsonString: escapes = [#"\n"#, #"\""#, #"\\"#, #"\u0034"#, #"\ud83d\ude00"#, #"\ud83d"#, "卡", "é", "x"]
        case .csvCell: escapes = ["\"\"", "\n", ",", "卡", "x"]
        case .markup: escapes = ["&amp;", "&#52;", "&#x1F600;", "&nbsp;", "&", ";", "卡", "x"]
        default: escapes = ["x", "卡", "\n"]
        }
        let parts = (0..<Int.random(in: 1...8, using: &self)).map { _ in escapes.randomElement(using: &self) ?? "" }
        return Array(parts.joined().utf8)
    }
}
