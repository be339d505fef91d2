/// What the characters around a Chinese number make of it.
struct ChineseContext {
    private let text: [UInt8]

    init(_ text: [UInt8]) {
        self.text = text
    }

    /// 第一, 其一, 三分之一, 周一, 星期一, 统一, 唯一: the numeral is part of the word.
    func endsInNumeral(_ scalar: UInt32?) -> Bool { Self.contains(scalar, "第其之周期拜初统統唯万萬") }

    /// Particles and verbs that may follow a number that was read out.
    static func endsPhrase(_ scalar: UInt32) -> Bool { contains(scalar, "吗吧呢啊哦呀嘛的是对對了嗯呃额没沒这這就好") }

    /// 五号 in 三月五号, 三 in 三月五号, 三 in 1985年三月: single numerals that are written as digits all the same.
    func isPartOfDate(_ range: Range<Int>) -> Bool {
        let before = Scalar.before(range.lowerBound, in: text)
        let after = Scalar.at(range.upperBound, in: text)
        if Self.contains(before, "月") { return Self.contains(after, "日号號") }
        guard Self.contains(after, "月") else { return false }
        if Self.contains(before, "年") { return true }
        guard let day = Scalar.at(range.upperBound + 3, in: text) else { return false }
        return Chinese.word(day) != nil || (0x30...0x39).contains(day)
    }

    /// Whether numerals in a row are a set phrase, or say "about so many": 七七八八, 七八个, 三四百, 二十七八岁.
    func isIdiom(_ tokens: ArraySlice<Token>, _ range: Range<Int>) -> Bool {
        guard tokens.dropFirst().allSatisfy({ $0.joint.isEmpty && !$0.isTyped }) else { return false }
        let next = Scalar.at(range.upperBound, in: text)
        let words = tokens.map(\.word)
        if words.count == 4, Self.phrases.contains(where: { text[range].elementsEqual($0.utf8) }) { return true }
        if words.count == 2, words[0] == words[1], words[0].kind == .digit {
            // 一一对应, 五五开; but 尾号七七, and 七七对吗.
            return next.map { Chinese.isHan($0) && (words[0].value == 1 || !Self.endsPhrase($0)) } ?? false
        }
        return isApproximate(words, before: next, at: range.upperBound)
    }

    private func isApproximate(_ words: [Word], before next: UInt32?, at end: Int) -> Bool {
        guard let pair = words.indices.dropLast().first(where: { isRange(words[$0], words[$0 + 1]) }),
            pair == 0 || words[pair - 1].kind == .scale
        else { return false }
        let rest = words[(pair + 2)...]
        if !rest.isEmpty { return rest.allSatisfy { $0.kind == .scale } }
        // 八九年三月 is a year.
        if Self.contains(next, "年"), let month = Scalar.at(end + 3, in: text),
            Chinese.word(month) != nil || (0x30...0x39).contains(month)
        {
            return false
        }
        return Self.contains(next, Self.measures)
    }

    /// 七八, 两三, 三五.
    private func isRange(_ first: Word, _ second: Word) -> Bool {
        guard first.kind == .digit, second.kind == .digit, first.value > 0 else { return false }
        return second.value == first.value + 1 || (first.value == 3 && (second.value == 5 || second.value == 2))
    }

    private static let phrases = ["三三两两", "三三兩兩", "七七八八", "一五一十", "三三五五", "一一二二"]
    private static let measures =
        "个個天次点點年月日岁歲块塊元毛分秒小时時周週星期礼张張条條部台句遍回种種件位名人口家层層楼樓里米斤路成倍步下号號多兆封通笔筆趟刻糟"

    private static func contains(_ scalar: UInt32?, _ characters: String) -> Bool {
        characters.unicodeScalars.contains { $0.value == scalar }
    }
}
