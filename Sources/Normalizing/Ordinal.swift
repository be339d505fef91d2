/// An English ordinal, which becomes digits in a date only: "march third", "the twenty first of june".
struct Ordinal {
    let value: UInt64
    /// UTF-8 byte range of the folded text.
    let range: Range<Int>
    /// Two words, "twenty first".
    let isCompound: Bool

    var edit: Edit { Edit(range: range, replacement: Array((String(value) + suffix).utf8)) }

    private var suffix: String {
        switch (value / 10, value % 10) {
        case (1, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
    }

    func isDate(in lexer: Lexer, followsMonth: Bool, followsThe: Bool) -> Bool {
        guard value <= 31 else { return false }
        if followsMonth { return true }
        let (next, end) = word(after: range.upperBound, in: lexer)
        if next?.kind == .month {
            // "First may I ask"; march and may are months after "of" only.
            return next?.value != 3 && next?.value != 5
        }
        guard next?.kind == .of else { return false }
        return (isCompound && followsThe) || word(after: end, in: lexer).word?.kind == .month
    }

    private func word(after end: Int, in lexer: Lexer) -> (word: Word?, end: Int) {
        guard end < lexer.text.count, lexer.text[end] == UInt8(ascii: " ") else { return (nil, end) }
        return lexer.word(at: end + 1)
    }
}
