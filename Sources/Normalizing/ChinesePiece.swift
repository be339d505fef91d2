/// What of a joined row of Chinese atoms is a number: 四八二一 is, 一下, 七八个 and 三三两两 are not.
struct ChinesePiece {
    private let run: Run
    private let text: [UInt8]

    init(_ run: Run, _ text: [UInt8]) {
        self.run = run
        self.text = text
    }

    /// The atoms without a numeral at the edge that is part of a word; none if what is left stays as words.
    func trimmed(_ atoms: ArraySlice<Atom>) -> ArraySlice<Atom> {
        var atoms = atoms
        if let first = atoms.first, let next = atoms.dropFirst().first, isLone(first), isApart(next), endsWord(first) {
            atoms = atoms.dropFirst()
        }
        if let last = atoms.last, atoms.count > 1, isLone(last), isApart(last), isPartOfWord(last, in: atoms) {
            atoms = atoms.dropLast()
        }
        if let start = lastPart(of: atoms), isIdiom(atoms[start...]) { atoms = atoms[..<start] }
        return isNumber(atoms) ? atoms : []
    }

    /// Where the last part that is set off by a sign begins; nil if there is one part only.
    private func lastPart(of atoms: ArraySlice<Atom>) -> Int? {
        atoms.indices.dropFirst().last { isApart(atoms[$0]) }
    }

    private func isIdiom(_ atoms: ArraySlice<Atom>) -> Bool {
        guard let first = atoms.first, let last = atoms.last else { return false }
        let tokens = run.tokens[first.tokens.lowerBound..<last.tokens.upperBound]
        let range = run.range(of: first).lowerBound..<run.range(of: last).upperBound
        return tokens.count > 1 && ChineseContext(text).isIdiom(tokens, range)
    }

    private func isNumber(_ atoms: ArraySlice<Atom>) -> Bool {
        guard let first = atoms.first, let last = atoms.last else { return false }
        let tokens = run.tokens[first.tokens.lowerBound..<last.tokens.upperBound]
        let range = run.range(of: first).lowerBound..<run.range(of: last).upperBound
        let typed = tokens.reduce(0) { $0 + ($1.isTyped ? $1.range.count : 0) }
        let spoken = tokens.count { !$0.isTyped }
        if tokens.count == 1 { return ChineseContext(text).isPartOfDate(range) }
        // 两个七 alone may as well be two sevens of something.
        if atoms.count == 1, first.copies > 1 { return false }
        guard spoken >= 2 || spoken + typed >= 3 else { return false }
        // 一、二 is a list of two.
        if spoken == 2, atoms.count == 2, isListed(last) { return false }
        return typed > 0 || !isIdiom(atoms)
    }

    /// A single numeral.
    private func isLone(_ atom: Atom) -> Bool { atom.tokens.count == 1 && !run.isTyped(atom) }

    /// Whether a comma and no filler stands before an atom.
    private func isListed(_ atom: Atom) -> Bool {
        run.joint(before: atom).contains(.comma) && !run.joint(before: atom).contains(.filler)
    }

    /// Whether something stands before an atom.
    private func isApart(_ atom: Atom) -> Bool { !run.joint(before: atom).isEmpty }

    /// 第一，四八二一: the first numeral goes with what stands before.
    private func endsWord(_ atom: Atom) -> Bool {
        ChineseContext(text).endsInNumeral(Scalar.before(run.range(of: atom).lowerBound, in: text))
    }

    /// 四八二一，一个月: the last numeral goes with what follows, unless the others are single as well.
    private func isPartOfWord(_ last: Atom, in atoms: ArraySlice<Atom>) -> Bool {
        // One by one, as in 四、八、二、一吗.
        if let previous = atoms.dropLast().last, atoms.count > 2, isLone(previous), isApart(previous) { return false }
        guard let next = Scalar.at(run.range(of: last).upperBound, in: text) else { return false }
        return Chinese.isHan(next) && !ChineseContext.endsPhrase(next)
    }
}
