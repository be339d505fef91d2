/// Decides which parts of a run are spoken numbers, and writes their digits.
struct RunWriter {
    private let run: Run
    private let lexer: Lexer
    private let isChinese: Bool
    /// The last token that begins a sentence inside the run.
    private let lastSentence: Int?

    /// No number that people tell has more digits, and a run may be as long as a turn.
    private static let mostAtoms = 22

    init(_ run: Run, _ lexer: Lexer) {
        self.run = run
        self.lexer = lexer
        isChinese = run.language == .chinese || run.language == .financialChinese
        lastSentence = run.tokens.indices.last { $0 > 0 && run.tokens[$0].joint.contains(.stop) }
    }

    func edits() -> [Edit] {
        // Most runs are one word.
        if run.tokens.count == 1, !isChinese || run.tokens[0].isTyped { return [] }
        let atoms = isChinese ? ChineseParser(tokens: run.tokens).atoms() : AlphabeticParser(tokens: run.tokens).atoms()
        let rules = JointRules(run: run)
        var edits: [Edit] = []
        var start = 0
        while start < atoms.count {
            var end = start + 1
            while end < atoms.count, rules.areJoined(atoms[end - 1], atoms[end]), !endsSentence(before: atoms[end]),
                !beginsAnew(at: end, from: start, atoms)
            {
                end += 1
            }
            write(atoms[start..<end], to: &edits)
            start = end
        }
        return edits
    }

    /// "It's four eight. Two minutes": a sentence that goes on with other words begins no part of the number.
    private func endsSentence(before atom: Atom) -> Bool {
        !run.isClosed && atom.tokens.lowerBound == lastSentence
    }

    /// "Nine two eight, uh, nine two eight four three": behind a filler the number is said again from its first digit.
    private func beginsAnew(at index: Int, from start: Int, _ atoms: [Atom]) -> Bool {
        guard run.joint(before: atoms[index]).contains(.filler), index - start <= Self.mostAtoms else { return false }
        let said = atoms[start..<index].flatMap(\.digits)
        guard said.count >= 3 else { return false }
        return atoms[index...].prefix(said.count + 1).flatMap(\.digits).starts(with: said)
    }

    private func write(_ atoms: ArraySlice<Atom>, to edits: inout [Edit]) {
        let piece =
            isChinese ? ChinesePiece(run, lexer.text).trimmed(atoms) : AlphabeticPiece(run, lexer).trimmed(atoms)
        guard let first = piece.first else { return }
        guard first.tokens.lowerBound == 0, run.followsMonth, isDayAndYear(piece) else {
            return join(piece, in: &edits)
        }
        join(piece.prefix(1), in: &edits)
        join(piece.dropFirst(), in: &edits)
    }

    /// "March five nineteen eighty five" holds two numbers.
    private func isDayAndYear(_ atoms: ArraySlice<Atom>) -> Bool {
        guard let day = atoms.first, (1...31).contains(day.value), day.copies == 1 else { return false }
        let year = atoms.dropFirst().flatMap(\.digits)
        return year.count == 4 && (year.starts(with: "19".utf8) || year.starts(with: "20".utf8))
    }

    private func join(_ atoms: ArraySlice<Atom>, in edits: inout [Edit]) {
        var last: Int?
        for atom in atoms {
            let range = run.range(of: atom)
            if let last, last < range.lowerBound {
                edits.append(Edit(range: last..<range.lowerBound, replacement: []))
            }
            if !run.isTyped(atom) { edits.append(Edit(range: range, replacement: atom.digits)) }
            last = range.upperBound
        }
    }
}
