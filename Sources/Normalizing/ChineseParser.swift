/// Reads the tokens of a Chinese run into atoms: single digits, 两个七, and cardinals such as 一百二十三.
struct ChineseParser {
    let tokens: [Token]

    func atoms() -> [Atom] {
        var atoms: [Atom] = []
        var index = 0
        while index < tokens.count {
            let atom = atom(at: index)
            if let atom { atoms.append(atom) }
            index = atom?.tokens.upperBound ?? endOfNumerals(index)
        }
        return atoms
    }

    private func atom(at index: Int) -> Atom? {
        let word = tokens[index].word
        switch word.kind {
        case .typed: return Atom(value: word.value, tokens: index..<index + 1)
        case .times:
            guard let next = adjoining(index + 1), next.kind == .digit else { return nil }
            return Atom(value: next.value, copies: Int(word.value), tokens: index..<index + 2)
        default: return cardinal(at: index)
        }
    }

    /// A digit or a cardinal.
    private func cardinal(at start: Int) -> Atom? {
        // 百, 千 and 万 begin words, no numbers: 万一, 千万, 百分之; so does 拾.
        let first = tokens[start].word
        if first.kind == .scale, first.value > 10 || first.language == .financialChinese { return nil }
        var cardinal = ChineseCardinal()
        var index = start
        while let word = index == start ? first : adjoining(index), cardinal.add(word, before: followers(of: index)) {
            index += 1
        }
        return Atom(value: cardinal.value, tokens: start..<index, scale: cardinal.scale)
    }

    /// The next words without a gap, up to two.
    private func followers(of index: Int) -> (Word?, Word?) {
        let next = adjoining(index + 1)
        return (next, next == nil ? nil : adjoining(index + 2))
    }

    /// The word at an index if nothing stands before it and it was not typed.
    private func adjoining(_ index: Int) -> Word? {
        guard index < tokens.count, tokens[index].joint.isEmpty, !tokens[index].isTyped else { return nil }
        return tokens[index].word
    }

    /// After a character that begins no number all that hangs on it is a word as well.
    private func endOfNumerals(_ index: Int) -> Int {
        var end = index + 1
        while adjoining(end) != nil { end += 1 }
        return end
    }
}
