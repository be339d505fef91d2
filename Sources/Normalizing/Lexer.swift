/// Cuts folded text into what matters to spoken numbers and all the rest.
struct Lexer {
    enum Lexeme {
        case number(Word)
        case joint(Joint)
        /// "and" or "y".
        case and(Word)
        /// Anything else; the word if it is one that matters around numbers.
        case other(Word?)
    }

    let text: [UInt8]
    let vocabulary: Vocabulary
    private(set) var position = 0
    /// Up to here typed digits were found to be no group of their own: a price, a formatted number.
    private var typedUntil = 0

    init(_ text: [UInt8], _ vocabulary: Vocabulary) {
        self.text = text
        self.vocabulary = vocabulary
    }

    /// The next lexeme and its UTF-8 byte range; nil at the end.
    mutating func next() -> (lexeme: Lexeme, range: Range<Int>)? {
        guard position < text.count else { return nil }
        let start = position
        let lexeme: Lexeme =
            if text[start].isLetter { word() } else if text[start].isDigit { digits() } else { sign() }
        return (lexeme, start..<position)
    }

    /// The word of letters at a place, if it is in the vocabulary, and where it ends.
    func word(at start: Int) -> (word: Word?, end: Int) {
        var key: UInt64 = 0
        var end = start
        while end < text.count, text[end].isLetter {
            key = Vocabulary.key(key, adding: text[end])
            end += 1
        }
        return (end > start && end - start <= Vocabulary.longestWord ? vocabulary[key] : nil, end)
    }

    private mutating func word() -> Lexeme {
        let isGlued = position > 0 && Self.gluesWord(text[position - 1])
        let (word, end) = word(at: position)
        position = end
        // "o'clock", "one's", "two_a": no number words.
        let isCut = end + 1 < text.count && text[end] == UInt8(ascii: "'") && text[end + 1].isLetter
        if isCut || isGlued || (end < text.count && (text[end].isDigit || text[end] == UInt8(ascii: "_"))) {
            return .other(nil)
        }
        guard let word else { return .other(nil) }
        if word.isNumber { return .number(word) }
        if word.kind == .and { return .and(word) }
        return word.kind == .filler ? .joint(.filler) : .other(word)
    }

    /// A digit, an apostrophe, `_` or `@` before a word.
    private static func gluesWord(_ byte: UInt8) -> Bool {
        byte.isDigit || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "@")
    }

    /// A group of typed digits, or all of a number that was typed with signs inside: `555-0142`, `3.50`.
    private mutating func digits() -> Lexeme {
        let start = position
        if start >= typedUntil {
            let typed = TypedNumber(text, at: start)
            if !typed.isGroup {
                position = typed.end
                return .other(nil)
            }
            typedUntil = typed.end
        }
        var value: UInt64 = 0
        while position < text.count, text[position].isDigit {
            value = value &* 10 &+ UInt64(text[position] - UInt8(ascii: "0"))
            position += 1
        }
        return .number(Word(.typed, .any, value))
    }

    private mutating func sign() -> Lexeme {
        let (scalar, length) = Scalar.decode(text, at: position)
        let start = position
        position += length
        switch scalar {
        case 0x20: return .joint(.space)
        case 0x2D: return .joint(.hyphen)
        // The comma, 、 and the ellipsis.
        case 0x2C, 0x3001, 0x2026: return .joint(.comma)
        case 0x3002: return .joint(.stop)
        case 0x2E: return point(at: start)
        default: break
        }
        if let word = Chinese.word(scalar) { return .number(word) }
        if Chinese.isFiller(scalar) { return .joint(.filler) }
        if Chinese.isDemonstrative(scalar), let counter = Scalar.at(position, in: text), Chinese.isCounter(counter) {
            position += 3
            return .joint(.filler)
        }
        return .other(nil)
    }

    private mutating func point(at start: Int) -> Lexeme {
        while position < text.count, text[position] == UInt8(ascii: ".") { position += 1 }
        if position - start > 1 { return .joint(.comma) }
        if position < text.count, text[position].isDigit { return .joint(.point) }
        if position < text.count, text[position].isLetter { return .other(nil) }
        return .joint(.stop)
    }
}
