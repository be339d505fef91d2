import Testing

@testable import Normalizing

/// A small generator that gives the same numbers everywhere.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

struct RandomTextTests {
    private static let ascii = [
        "one", "two", "four", "twenty", "forty", "hundred", "thousand", "oh", "o", "double", "triple", "a", "and", "uh",
        "dash", "third", "march", "the", "of", "uno", "treinta", "y", "mil", "once", "este", "4", "8", "21", "555", "$",
        "'", "minutes", "no", "-", ",", ".", "...", "?", "\n", "_", "%", "/",
    ]
    private static let wide = [
        "一", "二", "两", "三", "零", "○", "十", "百", "千", "万", "亿", "廿", "壹", "拾", "个", "那", "那个", "嗯", "月", "年", "号",
        "第", "，", "。", "、", "…", "é", "ß", "e\u{301}", "\u{301}", "４", "٤", "\u{200B}", "\u{FE0F}", "\u{20E3}", "🎉",
        "\u{3000}", "\u{0}", "\u{7F}", "\u{85}", "“", "—",
    ]

    /// After a numeral that becomes a digit they would go the second time.
    private static let marks = ["\u{301}", "\u{20E3}"]

    private static func text(seed: UInt64, from parts: [String]) -> [UInt8] {
        var random = SplitMix(state: seed)
        var text = ""
        for _ in 0..<Int.random(in: 0...24, using: &random) {
            text += parts.randomElement(using: &random) ?? ""
            if Bool.random(using: &random) { text += " " }
        }
        return Array(text.utf8)
    }

    /// All places between two characters, the ends included.
    private static func borders(_ text: [UInt8]) -> [Int] {
        (0...text.count).filter { $0 == text.count || text[$0] & 0xC0 != 0x80 }
    }

    @Test("the way back is in order, on character borders and inside the text", arguments: 0..<UInt64(40))
    func map(seed: UInt64) {
        for index in 0..<50 {
            let text = Self.text(seed: seed << 32 | UInt64(index), from: Self.ascii + Self.wide)
            let view = Normalizer().normalize(text)
            #expect(String(validating: view.bytes, as: UTF8.self) != nil)
            let originals = Set(Self.borders(text))
            let places = Self.borders(view.bytes)
            var last = 0..<0
            for (start, end) in zip(places, places.dropFirst()) {
                let range = view.original(start..<end)
                #expect(originals.contains(range.lowerBound) && originals.contains(range.upperBound))
                #expect(range.lowerBound >= last.lowerBound && range.upperBound >= last.upperBound && !range.isEmpty)
                let back = view.normalized(of: range)
                #expect(back.lowerBound <= start && back.upperBound >= end)
                #expect(view.original(0..<end) == view.original(0..<1).lowerBound..<range.upperBound)
                last = range
            }
        }
    }

    @Test("the gate lets nothing pass that would be rewritten", arguments: 0..<UInt64(40))
    func gate(seed: UInt64) {
        let normalizer = Normalizer()
        for index in 0..<200 {
            let text = Self.text(seed: seed << 32 | UInt64(index), from: Self.ascii)
            #expect(normalizer.normalize(text).bytes == normalizer.rewrite(text).bytes)
        }
    }

    @Test("a view is its own view", arguments: 0..<UInt64(40))
    func idempotence(seed: UInt64) {
        for index in 0..<100 {
            let text = Self.text(
                seed: seed << 32 | UInt64(index), from: Self.ascii + Self.wide.filter { !Self.marks.contains($0) })
            let view = Normalizer().normalize(text).bytes
            #expect(
                String(decoding: Normalizer().normalize(view).bytes, as: UTF8.self)
                    == String(decoding: view, as: UTF8.self))
        }
    }

    @Test(
        "very long runs are read to their end",
        arguments: ["oh ", "1-", "four ", "four. ", "零、", "一百零", "double ", "twenty ", "两个"])
    func longRuns(part: String) {
        let text = Array(String(repeating: part, count: 100_000).utf8)
        let view = Normalizer().normalize(text)
        #expect(view.original(0..<view.bytes.count).upperBound <= text.count)
    }
}
