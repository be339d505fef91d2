/// Tokens with nothing but separators and fillers between, all of one language.
struct Run {
    var tokens: [Token] = []
    var language = Word.Language.any
    /// Whether the name of a month stands right before.
    var followsMonth = false
    /// Whether its last sentence ends with it.
    var isClosed = false

    /// UTF-8 byte range of the folded text.
    func range(of atom: Atom) -> Range<Int> {
        tokens[atom.tokens.lowerBound].range.lowerBound..<tokens[atom.tokens.upperBound - 1].range.upperBound
    }

    /// What stands before an atom.
    func joint(before atom: Atom) -> Joint { tokens[atom.tokens.lowerBound].joint }

    /// Whether an atom is one token of typed digits.
    func isTyped(_ atom: Atom) -> Bool { tokens[atom.tokens.lowerBound].isTyped }

    func kind(of atom: Atom) -> Word.Kind { tokens[atom.tokens.lowerBound].word.kind }

    /// Makes the last numeral a "so many times" when 个 and a digit come next, as in 两个七.
    ///
    /// - Returns: false if the character is no such 个.
    mutating func makeTimes(counterAt position: Int, in text: [UInt8]) -> Bool {
        guard let last = tokens.last, last.range.upperBound == position, last.isDigitLike, last.word.kind != .times,
            (2...6).contains(last.word.value), text[position] >= 0x80
        else { return false }
        let (counter, length) = Scalar.decode(text, at: position)
        guard Chinese.isCounter(counter), let digit = Scalar.at(position + length, in: text),
            Chinese.word(digit)?.kind == .digit
        else { return false }
        // 两个十块, 三个一百: things, not digits.
        let after = Scalar.at(position + length + 3, in: text).flatMap(Chinese.word)
        let before = tokens.dropLast().last
        if after?.kind == .scale || (before?.word.kind == .scale && last.joint.isEmpty) { return false }
        tokens[tokens.count - 1].word = Word(.times, .chinese, last.word.value)
        tokens[tokens.count - 1].range = last.range.lowerBound..<position + length
        if language == .any { language = .chinese }
        return true
    }
}
