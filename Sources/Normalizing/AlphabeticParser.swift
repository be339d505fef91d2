/// Reads the tokens of an English or Spanish run into atoms; tokens that make no sense are left out.
struct AlphabeticParser {
    let tokens: [Token]

    func atoms() -> [Atom] {
        var atoms: [Atom] = []
        var index = 0
        while index < tokens.count {
            let atom = atom(at: index, after: atoms.last)
            if let atom { atoms.append(atom) }
            index = atom?.tokens.upperBound ?? index + 1
        }
        return atoms
    }

    private func atom(at index: Int, after last: Atom?) -> Atom? {
        let word = tokens[index].word
        switch word.kind {
        case .typed, .oh: return Atom(value: word.value, tokens: index..<index + 1)
        case .digit where word.value == 0: return Atom(value: 0, tokens: index..<index + 1)
        case .times: return repeated(at: index)
        default:
            // "One eight hundred five five five": what follows a toll-free prefix is no part of it.
            let isTollFree = last.map { $0.tokens.upperBound == index && $0.value == 1 } ?? false
            return CardinalReader(tokens: tokens, isTollFree: isTollFree).cardinal(at: index)
        }
    }

    /// "double seven", "triple oh".
    private func repeated(at index: Int) -> Atom? {
        guard index + 1 < tokens.count, tokens[index + 1].joint.isSubset(of: [.space, .hyphen]) else { return nil }
        let next = tokens[index + 1].word
        let isDigit =
            next.kind == .digit || next.kind == .oh || (next.kind == .typed && tokens[index + 1].range.count == 1)
        guard isDigit else { return nil }
        return Atom(value: next.value, copies: Int(tokens[index].word.value), tokens: index..<index + 2)
    }
}
