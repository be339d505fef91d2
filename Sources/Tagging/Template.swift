/// What a feature is made of, by the name that tables have for it.
package enum Template: Int, CaseIterable {
    /// The token itself and those beside it.
    case word, before, before2, before3, after, after2, after3
    /// Several of them at once.
    case pairBefore, pairAfter, withBefore, withAfter, around, threeBefore
    /// Letters of the token.
    case begin3, end2, end3
    /// How it and those beside it are written.
    case shape, shapeBefore, shapeBefore2, shapeAfter, shapeAfter2
    /// Each lexicon that has it or one beside it, …
    case list, listBefore, listBefore2, listAfter, listAfter2
    /// … and all that have it, alone and with the word beside it.
    case lists, listsBefore, listsAfter
    /// Who speaks, where in the turn, in how short a one.
    case speaker, place, length
    /// What the other side said last.
    case heard, heardPair, heardLists

    package var name: String { String(describing: self) }
}
