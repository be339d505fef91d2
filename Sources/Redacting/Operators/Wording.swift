internal import Normalizing

/// A value as rules see it, numbers as digits, and for each character where it was said.
struct Wording {
    /// A character of the view.
    struct Letter {
        let scalar: Unicode.Scalar
        /// UTF-8 byte range of the view.
        let range: Range<Int>
        /// UTF-8 byte range of the value's text that it stands for.
        let origin: Range<Int>
    }

    let letters: [Letter]

    init(_ text: String, _ normalizer: Normalizer) {
        let view = normalizer.normalize(Array(text.utf8))
        self.init(view.bytes) { view.original($0) }
    }

    /// The text as it is, numbers as they were said.
    init(verbatim text: String) {
        self.init(Array(text.utf8)) { $0 }
    }

    private init(_ view: [UInt8], _ origin: (Range<Int>) -> Range<Int>) {
        var position = 0
        letters = String(decoding: view, as: UTF8.self).unicodeScalars.map { scalar in
            let range = position..<(position + UTF8.width(scalar))
            position = range.upperBound
            return Letter(scalar: scalar, range: range, origin: origin(range))
        }
    }

    /// The value in its plainest form: the digits of a number, else the letters and digits in lower case.
    var plain: String {
        let words = letters.map(\.scalar).filter(\.isWord)
        let digits = words.compactMap(\.digit)
        // The same share as where the memory of a conversation takes a value for a number.
        let isNumber = digits.count == words.count || (digits.count >= 3 && digits.count * 5 >= words.count * 4)
        if isNumber { return digits.map(String.init).joined() }
        var text = String.UnicodeScalarView()
        for word in words { text.append(contentsOf: word.properties.lowercaseMapping.unicodeScalars) }
        return String(text)
    }
}

extension Unicode.Scalar {
    /// The value of a digit of any script, those of Chinese and of its cheques included.
    var digit: Int? {
        if let digit = Self.chinese[self] { return digit }
        guard properties.numericType == .decimal, let value = properties.numericValue else { return nil }
        return Int(value)
    }

    /// Whether it says something of a value: a letter or a digit, and no sign.
    var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }

    private static let chinese: [Unicode.Scalar: Int] = {
        let rows = ["零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "〇幺两參肆伍陸柒捌玖", "〇么兩叄肆伍陸柒捌玖", "〇壹貳参肆伍陸柒捌玖"]
        let digits = rows.flatMap { row in row.unicodeScalars.enumerated().map { ($1, $0) } }
        return Dictionary(digits) { first, _ in first }
    }()
}
