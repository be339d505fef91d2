import PCRE2
import Testing

@testable import RulePacks

@Suite struct LexiconListTests {
    /// A class of so many Han characters, of which no two stand together.
    private static func han(_ count: Int, from first: UInt32 = 0x4E00) -> String {
        String(String.UnicodeScalarView((0..<UInt32(count)).compactMap { Unicode.Scalar(first + $0 * 7) }))
    }

    private static let class40 = "[\(han(40))]"

    private func ranges(_ pattern: String, asking list: LexiconList, in text: [UInt8]) throws -> [Range<Int>] {
        let matcher = Matcher { callout in
            guard let question = LexiconQuestion(number: callout.number) else { return true }
            return question.kind == .begins
                && list.all[question.lexicon].begins(at: callout.position, in: callout.subject)
        }
        return try matcher.matches(of: try Pattern(pattern), in: text).map(\.range)
    }

    /// Every Han character, and many of what else there is.
    private static let everything: [UInt8] = {
        let values = Array(0..<0x3000) + Array(0x3000..<0xD800) + Array(stride(from: 0xE000, to: 0x11_0000, by: 37))
        return Array(String(String.UnicodeScalarView(values.compactMap { Unicode.Scalar(UInt32($0)) })).utf8)
    }()

    @Test(arguments: [
        class40, class40 + "{2}", "的" + class40, "(?<=\(class40)).", "(?<!\(class40))[㐀-鿿]", "(?i:\(class40))",
    ])
    func `a large class of Han characters becomes a question and matches what it did`(pattern: String) throws {
        let list = LexiconList()
        let asking = list.asking(pattern)
        #expect(asking == pattern.replacing(Self.class40, with: "(?:(?C1)[㐀-鿿])"))
        #expect(list.all.count == 1)
        let text = Self.everything + Array(("的" + Self.han(40) + "的").utf8)
        let found = try ranges(asking, asking: list, in: text)
        #expect(found == (try ranges(pattern, asking: list, in: text)))
        #expect(!found.isEmpty)
    }

    @Test func `32 characters are enough, of which one may come twice`() {
        #expect(LexiconList().asking("[\(Self.han(32))]") == "(?:(?C1)[㐀-鿿])")
        #expect(LexiconList().asking("[\(Self.han(31))一]") == "(?:(?C1)[㐀-鿿])")
    }

    @Test(arguments: [
        "[\(han(31))]", "[^\(han(40))]", "[\(han(40))-鿿]", "[\(han(40))\\d]", "[\\x{4e00}\(han(40))]", "[\(han(40))a]",
        "[]\(han(40))]", "[^]\(han(40))]", "[\(han(40)) ]", "[\(han(40))é]", "[\(han(40))\u{3042}]",
        "[\(han(40))\u{F900}]",
        "\\[\(han(40))]", "\\\\\\[\(han(40))]", "\\Q[\(han(40))]\\E", "(?#[\(han(40))])", "[[:digit:]\(han(40))]",
        "[[:digit:][\(han(40))]", "[a-z]\(han(40))", "[\(han(40))", "的\\d[\(han(40))", "卡号[0-9", "",
    ]) func `any other class stays as it was written`(pattern: String) {
        let list = LexiconList()
        #expect(list.asking(pattern) == pattern)
        #expect(list.all.isEmpty)
    }

    @Test func `classes that stand beside others are found, and each has one lexicon wherever it stands`() throws {
        let list = LexiconList()
        list.add(try #require(Lexicon(words: ["ana"])))
        let (some, others) = (Self.class40, "[\(Self.han(33, from: 0x5000))]")
        #expect(
            list.asking("[a\\]]\(some)\\\\\(others)[^\(Self.han(40))]\(some)")
                == "[a\\]](?:(?C4)[㐀-鿿])\\\\(?:(?C7)[㐀-鿿])[^\(Self.han(40))](?:(?C4)[㐀-鿿])")
        #expect(list.asking(others) == "(?:(?C7)[㐀-鿿])")
        #expect(list.all.count == 3)
    }

    @Test func `when there are as many lexicons as questions have numbers, classes stay`() throws {
        let list = LexiconList()
        let classes = (0..<100).map { "[\(Self.han(32, from: 0x3400 + UInt32($0)))]" }
        let asking = classes.map(list.asking)
        #expect(list.all.count == LexiconQuestion.mostLexicons && list.isFull)
        #expect(Array(asking.suffix(16)) == Array(classes.suffix(16)))
        #expect(asking[83] == "(?:(?C250)[㐀-鿿])")
        let text = Array(Self.han(32, from: 0x3400 + 83).utf8)
        #expect(try ranges(asking[83], asking: list, in: text).count == 32)
        #expect(list.asking(classes[0]) == "(?:(?C1)[㐀-鿿])")
    }
}
