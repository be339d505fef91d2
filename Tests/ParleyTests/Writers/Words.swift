/// Texts word by word, as speech recognition writes them.
enum Words {
    struct Word {
        /// With the signs around it.
        let written: String
        let start: Double
        var end: Double { start + 0.2 }

        /// In small letters without the signs around it.
        var bare: String { Words.bare(written).lowercased() }
    }

    private static let step = 0.25
    private static let signs: Set<Character> = [
        ".", ",", "?", "!", ";", ":", "。", "，", "？", "！", "；", "：", "、", "\"", "(", ")", "（", "）", "¿", "¡", "…",
    ]

    /// What spaces part; of Chinese, one a character, with the sign behind it.
    static func of(_ text: String, from start: Double) -> [Word] {
        var tokens: [String] = []
        for piece in text.split(whereSeparator: \.isWhitespace) {
            var open = ""
            for character in piece {
                if isHan(character) {
                    if !open.isEmpty { tokens.append(open) }
                    tokens.append(String(character))
                    open = ""
                } else if open.isEmpty, signs.contains(character), let last = tokens.last?.last, isHan(last) {
                    tokens[tokens.count - 1].append(character)
                } else {
                    open.append(character)
                }
            }
            if !open.isEmpty { tokens.append(open) }
        }
        return tokens.enumerated().map { Word(written: $1, start: start + Double($0) * step) }
    }

    static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { 0x3400...0x9FFF ~= $0.value } ?? false
    }

    static func bare(_ word: String) -> String {
        let rest = word.drop { signs.contains($0) }.reversed().drop { signs.contains($0) }
        return String(rest.reversed())
    }

    /// A word and the signs behind it, each by itself.
    static func parted(_ word: Word) -> (word: String, signs: [String]) {
        let tail = word.written.reversed().prefix { signs.contains($0) }.reversed()
        let head = String(word.written.dropLast(tail.count))
        return head.isEmpty ? (word.written, []) : (head, tail.map(String.init))
    }

    /// In small letters, without signs and with digits in words, as what was recognised is written first.
    static func lexical(_ text: String, language: String) -> String {
        let names = language == "zh" ? zh : language == "es" ? es : en
        let pieces = of(text, from: 0).map { word -> String in
            var said = ""
            for character in word.bare {
                if character.isASCII, let digit = character.wholeNumberValue {
                    said += " \(names[digit]) "
                } else {
                    said += signs.contains(character) || character == "-" ? " " : String(character)
                }
            }
            return said
        }
        return pieces.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    static let en = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    static let es = ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"]
    static let zh = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
