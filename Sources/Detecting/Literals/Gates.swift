internal import RulePacks

/// For each of many patterns what a text must hold before it is worth trying, all of it told in one pass of the text.
///
/// A gate may open where its pattern does not match, but never stays shut where it does.
final class Gates: Sendable {
    /// What must hold together for a pattern to be tried, besides the choice by which it is found.
    struct Clause: Sendable {
        let pattern: Int32
        /// Further choices, -1 for none.
        let second: Int32
        let third: Int32
        let digits: UInt16
        let needsCapital: Bool
        let needsWide: Bool
        /// Lexicons of which an entry must begin in the text, a bit each.
        let lexicons: UInt64
    }

    /// Texts that begin where a word does, and all others.
    let words: LiteralTrie
    let others: LiteralTrie
    /// For each text the literals that it is.
    let literalsOfText: Lists
    /// For each literal: what must stand beside it, and the choices it belongs to.
    let hasBorderBefore: [Bool]
    let hasBorderBehind: [Bool]
    let choicesOfLiteral: Lists
    /// The clauses that are looked at when a choice was found.
    let clausesOfChoice: Lists
    let clauses: [Clause]
    /// Clauses without choices.
    let bare: [Int32]
    let patternCount: Int
    let choiceCount: Int

    /// Lists of small numbers in one array.
    struct Lists: Sendable {
        var starts: [Int32] = [0]
        var items: [Int32] = []

        init(_ lists: [[Int32]]) {
            for list in lists {
                items += list
                starts.append(Int32(items.count))
            }
        }

        @inline(__always)
        func forEach(of index: Int, _ body: (Int) -> Void) {
            for place in starts[index]..<starts[index + 1] { body(Int(items[Int(place)])) }
        }
    }

    /// - Parameter patterns: what was written, without option letters in front; caseless, as all of a pack are.
    init(_ patterns: [String]) {
        var builder = GateBuilder()
        for (index, pattern) in patterns.enumerated() { builder.add(pattern, as: index) }
        words = LiteralTrie(builder.texts(atWords: true))
        others = LiteralTrie(builder.texts(atWords: false))
        hasBorderBefore = builder.literals.map(\.hasBorderBefore)
        hasBorderBehind = builder.literals.map(\.hasBorderBehind)
        literalsOfText = Lists(builder.literalsOfText)
        choicesOfLiteral = Lists(builder.choicesOfLiteral)
        clausesOfChoice = Lists(builder.clausesOfChoice)
        clauses = builder.clauses
        bare = builder.bare
        patternCount = patterns.count
        choiceCount = builder.clausesOfChoice.count
    }

    /// What was made before; an initializer of a class cannot stand elsewhere.
    init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        words = try unpacker.take()
        others = try unpacker.take()
        literalsOfText = try unpacker.take()
        hasBorderBefore = try unpacker.take(all: Bool.self)
        hasBorderBehind = try unpacker.take(all: Bool.self)
        choicesOfLiteral = try unpacker.take()
        clausesOfChoice = try unpacker.take()
        clauses = try unpacker.take(all: Clause.self)
        bare = try unpacker.take(all: Int32.self)
        patternCount = try unpacker.take()
        choiceCount = try unpacker.take()
    }

    /// Whether words begin and end at a literal as its patterns have it.
    @inline(__always)
    func isBordered(_ literal: Int, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = range.upperBound
        if hasBorderBehind[literal], Self.isWord(text[end - 1]) == (end < text.count && Self.isWord(text[end])) {
            return false
        }
        guard hasBorderBefore[literal] else { return true }
        let start = range.lowerBound
        return Self.isWord(text[start]) != (start > 0 && Self.isWord(text[start - 1]))
    }

    /// A word character of PCRE2 without UCP.
    @inline(__always)
    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
