/// What of a joined row of English or Spanish atoms is a number.
struct AlphabeticPiece {
    private let run: Run
    private let lexer: Lexer

    init(_ run: Run, _ lexer: Lexer) {
        self.run = run
        self.lexer = lexer
    }

    /// The atoms without an "oh" that is none of the digits; none if what is left stays as words.
    func trimmed(_ atoms: ArraySlice<Atom>) -> ArraySlice<Atom> {
        let others = atoms.count { !isOh($0) }
        var atoms = atoms
        while let first = atoms.first, isOh(first), (others < 2 && !isMonth(atoms)) || !beginsNumber(atoms) {
            atoms = atoms.dropFirst()
        }
        while let last = atoms.last, isOh(last), atoms.count < 2 || !endsNumber(atoms) { atoms = atoms.dropLast() }
        if goesOnWithWords(atoms) { atoms = atoms.dropLast() }
        return isNumber(atoms) ? atoms : []
    }

    /// "Four eight two one, two minutes": the last word after a comma goes with what follows, unless commas stand
    /// between the others as well.
    private func goesOnWithWords(_ atoms: ArraySlice<Atom>) -> Bool {
        let lastTwo = atoms.suffix(2)
        guard atoms.count > 2, let last = lastTwo.last, let previous = lastTwo.first, isListed(last),
            !run.joint(before: previous).contains(.comma)
        else { return false }
        let end = run.range(of: last).upperBound
        return end + 1 < lexer.text.count && lexer.text[end] == UInt8(ascii: " ") && lexer.text[end + 1].isLetter
    }

    /// Whether a comma and no filler stands before an atom.
    private func isListed(_ atom: Atom) -> Bool {
        let joint = run.joint(before: atom)
        return joint.contains(.comma) && !joint.contains(.filler)
    }

    /// One word stays a word: "one more thing". Typed single digits are a number from three on.
    private func isNumber(_ atoms: ArraySlice<Atom>) -> Bool {
        var words = 0
        var typed = 0
        var isSpoken = false
        var hasLetter = false
        for token in tokens(of: atoms) {
            switch token.word.kind {
            case .typed: typed += token.range.count
            case .and: break
            // "Ciento un minutos", but "un millon".
            case .article: words += token.word.language == .spanish && words > 0 ? 1 : 0
            case .oh:
                words += 1
                hasLetter = hasLetter || token.range.count == 1
            default:
                words += 1
                isSpoken = true
            }
        }
        // "Press one, two or three" is no number of two digits.
        if words == 2, atoms.count == 2, let last = atoms.last, isListed(last) { return false }
        // "2 o 3" is Spanish for "2 or 3".
        if hasLetter && !isSpoken { return false }
        return words >= 2 || words + typed >= 3
    }

    /// "Oh one four eight", but neither "oh, one four" nor "oh twenty one".
    private func beginsNumber(_ atoms: ArraySlice<Atom>) -> Bool {
        guard let next = atoms.dropFirst().first else { return false }
        return run.joint(before: next).isSubset(of: [.space, .hyphen]) && next.scale == 1
            && run.tokens[next.tokens.lowerBound].isDigitLike
    }

    /// "Oh nine of twenty eight", as months of expiry dates are said.
    private func isMonth(_ atoms: ArraySlice<Atom>) -> Bool {
        guard atoms.count == 2, let last = atoms.last else { return false }
        let end = run.range(of: last).upperBound
        guard end < lexer.text.count, lexer.text[end] == UInt8(ascii: " ") else { return false }
        return lexer.word(at: end + 1).word?.kind == .of
    }

    /// "Nine oh two one oh", but neither "I have two oh well" nor "it's four eight two one oh wait".
    private func endsNumber(_ atoms: ArraySlice<Atom>) -> Bool {
        guard let last = atoms.last, !run.joint(before: last).contains(.comma) else { return false }
        let end = run.range(of: last).upperBound
        guard end < lexer.text.count, lexer.text[end] == UInt8(ascii: " ") else { return true }
        // After as many digits as such numbers have, "oh" goes with what follows.
        let digits = atoms.dropLast().suffix(Self.longestRead).reduce(0) { $0 + $1.digits.count }
        guard digits > 1, lexer.word(at: end + 1).word?.kind == .interjection else { return digits > 1 }
        return !Self.usualLengths.contains(digits)
    }

    private static let usualLengths: Set = [4, 5, 7, 10, 11, 16]
    private static let longestRead = 17

    private func isOh(_ atom: Atom) -> Bool { run.kind(of: atom) == .oh }

    private func tokens(of atoms: ArraySlice<Atom>) -> ArraySlice<Token> {
        guard let first = atoms.first, let last = atoms.last else { return [] }
        return run.tokens[first.tokens.lowerBound..<last.tokens.upperBound]
    }
}
