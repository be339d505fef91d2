internal import Normalizing
internal import RulePacks

/// The features of every token of a turn: those that all of its tokens have, those that all with the same lexicons have,
/// and those of one token.
struct Features {
    let tokens: [Token]
    /// What the other side said last, its last words first to last.
    let heard: [UInt64]
    let speaker: UInt64
    /// The names of the bits of ``Token/lists``.
    let lists: [UInt64]
    let constants: Constants

    /// A template and up to three words, 0 where there is none.
    typealias Body = (_ template: Template, _ first: UInt64, _ second: UInt64, _ third: UInt64) -> Void

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

    /// Calls with every feature of a token.
    func forEach(of index: Int, _ body: Body) {
        forEachOfToken(index, body)
        forEachOfListed(tokens[index].listed, body)
        forEachOfTurn(body)
    }

    /// The most that ``forEachOfToken(_:_:)`` calls with: the lexicons of five tokens and some twenty more.
    static let mostOfToken = 5 * 64 + 32

    @inline(__always)
    func forEachOfToken(_ index: Int, _ body: Body) {
        let token = tokens[index]
        let (w, m1, m2, m3) = (token.word, word(index - 1), word(index - 2), word(index - 3))
        let (p1, p2, p3) = (word(index + 1), word(index + 2), word(index + 3))
        body(.word, w, 0, 0)
        body(.before, m1, 0, 0)
        body(.before2, m2, 0, 0)
        body(.before3, m3, 0, 0)
        body(.after, p1, 0, 0)
        body(.after2, p2, 0, 0)
        body(.after3, p3, 0, 0)
        body(.pairBefore, m2, m1, 0)
        body(.pairAfter, p1, p2, 0)
        body(.withBefore, m1, w, 0)
        body(.withAfter, w, p1, 0)
        body(.around, m1, p1, 0)
        body(.threeBefore, m3, m2, m1)
        if token.kind == .word {
            body(.begin3, token.begin3, 0, 0)
            body(.end2, token.end2, 0, 0)
            body(.end3, token.end3, 0, 0)
        }
        body(.shape, token.shape, 0, 0)
        around(index - 1, .shapeBefore, .listBefore, body)
        around(index - 2, .shapeBefore2, .listBefore2, body)
        around(index + 1, .shapeAfter, .listAfter, body)
        around(index + 2, .shapeAfter2, .listAfter2, body)
        forEachList(token.lists, .list, body)
        body(.listsBefore, token.listed, m1, 0)
        body(.listsAfter, token.listed, p1, 0)
        body(.place, constants.numbers[min(index, 3)], 0, 0)
    }

    /// - Parameter listed: the lexicons that have a token, as one word.
    @inline(__always)
    func forEachOfListed(_ listed: UInt64, _ body: Body) {
        body(.lists, listed, 0, 0)
        for word in heard { body(.heardLists, word, listed, 0) }
    }

    @inline(__always)
    func forEachOfTurn(_ body: Body) {
        body(.speaker, speaker, 0, 0)
        if tokens.count <= 6 { body(.length, constants.numbers[tokens.count], 0, 0) }
        for word in heard { body(.heard, word, 0, 0) }
        for (word, next) in zip(heard, heard.dropFirst()) { body(.heardPair, word, next, 0) }
    }

    /// The term of a feature as a table has it, as a hash.
    @inline(__always)
    func term(_ template: Template, _ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        var term = TermHash.adding(first, to: constants.templates[template.rawValue])
        if second != 0 { term = TermHash.adding(second, to: term) }
        if third != 0 { term = TermHash.adding(third, to: term) }
        return term
    }

    @inline(__always)
    private func word(_ index: Int) -> UInt64 {
        index < 0 ? constants.start : index < tokens.count ? tokens[index].word : constants.end
    }

    @inline(__always)
    private func around(_ index: Int, _ shape: Template, _ list: Template, _ body: Body) {
        guard index >= 0, index < tokens.count else { return }
        body(shape, tokens[index].shape, 0, 0)
        forEachList(tokens[index].lists, list, body)
    }

    @inline(__always)
    private func forEachList(_ bits: UInt64, _ template: Template, _ body: Body) {
        var bits = bits
        while bits != 0 {
            body(template, lists[bits.trailingZeroBitCount], 0, 0)
            bits &= bits - 1
        }
    }
}
