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
        for distance in Self.distances {
            Self.forEach(of: token(index + distance), at: distance, constants, lists) { body($0, $1, 0, 0) }
        }
        forEachOfSeveral(index, body)
        forEachOfListed(tokens[index].listed, body)
        forEachOfTurn(body)
    }

    /// How far from a token the words stand that say something of it by themselves.
    static let distances = -3...3

    /// What a token says by itself of another one, from which it stands so many tokens on; no token is one outside of the turn.
    static func forEach(
        of token: Token?, at distance: Int, _ constants: Constants, _ lists: [UInt64],
        _ body: (_ template: Template, _ word: UInt64) -> Void
    ) {
        let words: [Template] = [.before3, .before2, .before, .word, .after, .after2, .after3]
        body(words[distance - distances.lowerBound], token?.word ?? (distance < 0 ? constants.start : constants.end))
        guard let token, abs(distance) <= 2 else { return }
        if distance == 0, token.kind == .word {
            body(.begin3, token.begin3)
            body(.end2, token.end2)
            body(.end3, token.end3)
        }
        let shapes: [Template] = [.shapeBefore2, .shapeBefore, .shape, .shapeAfter, .shapeAfter2]
        body(shapes[distance + 2], token.shape)
        let templates: [Template] = [.listBefore2, .listBefore, .list, .listAfter, .listAfter2]
        for list in lists.indices where token.lists & (1 << UInt64(list)) != 0 {
            body(templates[distance + 2], lists[list])
        }
    }

    /// The most that ``forEachOfSeveral(_:_:)`` calls with.
    static let mostOfSeveral = 16

    /// What several words around a token say together, and its place.
    @inline(__always)
    func forEachOfSeveral(_ index: Int, _ body: Body) {
        let (m1, m2, m3) = (word(index - 1), word(index - 2), word(index - 3))
        let (w, p1, p2) = (tokens[index].word, word(index + 1), word(index + 2))
        body(.pairBefore, m2, m1, 0)
        body(.pairAfter, p1, p2, 0)
        body(.withBefore, m1, w, 0)
        body(.withAfter, w, p1, 0)
        body(.around, m1, p1, 0)
        body(.threeBefore, m3, m2, m1)
        body(.listsBefore, tokens[index].listed, m1, 0)
        body(.listsAfter, tokens[index].listed, p1, 0)
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

    /// The token at a place; nil outside of the turn.
    @inline(__always)
    func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    @inline(__always)
    private func word(_ index: Int) -> UInt64 {
        index < 0 ? constants.start : index < tokens.count ? tokens[index].word : constants.end
    }
}

extension Features.Constants {
    /// The term of a feature as a table has it, as a hash.
    @inline(__always)
    func term(_ template: Template, _ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        var term = TermHash.adding(first, to: templates[template.rawValue])
        if second != 0 { term = TermHash.adding(second, to: term) }
        if third != 0 { term = TermHash.adding(third, to: term) }
        return term
    }
}
