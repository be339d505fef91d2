internal import Normalizing
internal import RulePacks

/// The features of every token of a turn.
struct Features {
    let tokens: [Token]
    /// What the other side said last, its last words first to last.
    let heard: [UInt64]
    let speaker: UInt64
    /// The names of the bits of ``Token/lists``.
    let lists: [UInt64]
    let constants: Constants

    /// Words that stand for what is no word.
    struct Constants {
        let start: UInt64
        let end: UInt64
        let numbers: [UInt64]
        /// By the raw value of the template.
        let templates: [UInt64]

        init(_ atoms: inout Atoms) {
            start = atoms.atom("<".utf8)
            end = atoms.atom(">".utf8)
            var numbers: [UInt64] = []
            for number in 0...6 { numbers.append(atoms.atom(String(number).utf8)) }
            self.numbers = numbers
            templates = Template.allCases.map { TermHash.adding(TermHash.word($0.name.utf8), to: 0) }
        }
    }

    /// Calls with every feature of a token: its template and up to three words, 0 where there is none.
    @inline(__always)
    func forEach(
        of index: Int, _ body: (_ template: Template, _ first: UInt64, _ second: UInt64, _ third: UInt64) -> Void
    ) {
        let token = tokens[index]
        let (w, m1, m2, m3) = (token.word, word(index - 1), word(index - 2), word(index - 3))
        let (p1, p2, p3) = (word(index + 1), word(index + 2), word(index + 3))
        func add(_ template: Template, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
            body(template, a, b, c)
        }
        add(.word, w)
        add(.before, m1)
        add(.before2, m2)
        add(.before3, m3)
        add(.after, p1)
        add(.after2, p2)
        add(.after3, p3)
        add(.pairBefore, m2, m1)
        add(.pairAfter, p1, p2)
        add(.withBefore, m1, w)
        add(.withAfter, w, p1)
        add(.around, m1, p1)
        add(.threeBefore, m3, m2, m1)
        if token.kind == .word {
            add(.begin3, token.begin3)
            add(.end2, token.end2)
            add(.end3, token.end3)
        }
        add(.shape, token.shape)
        around(index, -1, .shapeBefore, .listBefore, add)
        around(index, -2, .shapeBefore2, .listBefore2, add)
        around(index, 1, .shapeAfter, .listAfter, add)
        around(index, 2, .shapeAfter2, .listAfter2, add)
        forEachList(token) { add(.list, $0) }
        add(.lists, token.listed)
        add(.listsBefore, token.listed, m1)
        add(.listsAfter, token.listed, p1)
        add(.speaker, speaker)
        add(.place, constants.numbers[min(index, 3)])
        if tokens.count <= 6 { add(.length, constants.numbers[tokens.count]) }
        var previous: UInt64?
        for word in heard {
            add(.heard, word)
            add(.heardLists, word, token.listed)
            if let previous { add(.heardPair, previous, word) }
            previous = word
        }
    }

    /// The term of a feature as a table has it, as a hash.
    @inline(__always)
    func term(_ template: Template, _ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        var term = TermHash.adding(first, to: constants.templates[template.rawValue])
        if second != 0 { term = TermHash.adding(second, to: term) }
        if third != 0 { term = TermHash.adding(third, to: term) }
        return term
    }

    /// Whether it is a sign that belongs to the number right behind it: `(`, `+` or `#`.
    func leadsNumber(_ index: Int, in view: NormalizedText) -> Bool {
        let sign = tokens[index]
        guard index + 1 < tokens.count, tokens[index + 1].kind == .number,
            tokens[index + 1].range.lowerBound == sign.range.upperBound
        else { return false }
        return "(+#".utf8.contains(view.bytes[sign.range.lowerBound])
    }

    private func word(_ index: Int) -> UInt64 {
        index < 0 ? constants.start : index < tokens.count ? tokens[index].word : constants.end
    }

    private func around(
        _ index: Int, _ offset: Int, _ shape: Template, _ list: Template,
        _ add: (Template, UInt64, UInt64, UInt64) -> Void
    ) {
        guard tokens.indices.contains(index + offset) else { return }
        let other = tokens[index + offset]
        add(shape, other.shape, 0, 0)
        forEachList(other) { add(list, $0, 0, 0) }
    }

    private func forEachList(_ token: Token, _ body: (UInt64) -> Void) {
        var bits = token.lists
        while bits != 0 {
            body(lists[bits.trailingZeroBitCount])
            bits &= bits - 1
        }
    }
}
