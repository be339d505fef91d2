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
        /// Where in a match texts of the choices stand.
        let reach: Reach
        let reachOfSecond: Reach
        let reachOfThird: Reach
        let digits: UInt16
        let needsCapital: Bool
        let needsWide: Bool
        /// Named, so that clauses that are written to a file are no other bytes each time.
        private let unused: UInt32 = 0
        /// Lexicons of which an entry must begin in the text, a bit each.
        let lexicons: UInt64
    }

    /// Texts that begin where a word does, and all others.
    let words: LiteralTrie
    let others: LiteralTrie
    /// The choices that have a text: a list for each, which begins at the text's number and ends with ``Mark/isLast``.
    let marks: Fixed<Mark>
    /// The clauses that are looked at when a choice was found.
    let clausesOfChoice: Lists<Int32>
    let clauses: Fixed<Clause>
    /// Clauses without choices.
    let bare: Fixed<Int32>
    let patternCount: Int
    let choiceCount: Int

    /// A choice that has a text, and what must stand beside the text for that.
    struct Mark: Hashable, Sendable {
        let choice: Int32
        let borders: Borders
        /// Whether clauses are looked at when the choice is found; others are but asked for by clauses.
        let hasClauses: Bool
        var isLast = false
        /// Named, so that marks that are written to a file are no other bytes each time.
        private let unused: UInt8 = 0

        init(choice: Int32, borders: Borders, hasClauses: Bool) {
            self.choice = choice
            self.borders = borders
            self.hasClauses = hasClauses
        }
    }

    /// Where words begin or end, as `\b` has it, beside a text.
    struct Borders: OptionSet, Hashable {
        let rawValue: UInt8

        static let before = Borders(rawValue: 1)
        static let behind = Borders(rawValue: 2)
    }

    /// Lists in one piece of memory.
    struct Lists<Item: Sendable & BitwiseCopyable>: Sendable {
        let starts: Fixed<Int32>
        let items: Fixed<Item>

        init(_ lists: [[Item]]) {
            var starts: [Int32] = [0]
            var items: [Item] = []
            for list in lists {
                items += list
                starts.append(Int32(items.count))
            }
            (self.starts, self.items) = (Fixed(starts), Fixed(items))
        }

        @inline(__always)
        func forEach(of index: Int, _ body: (Item) -> Void) {
            for place in Int(starts.start[index])..<Int(starts.start[index + 1]) { body(items.start[place]) }
        }
    }

    /// - Parameter patterns: what was written, without option letters in front; caseless, as all of a pack are.
    init(_ patterns: [String]) {
        var builder = GateBuilder()
        for (index, pattern) in patterns.enumerated() { builder.add(pattern, as: index) }
        let found = builder.finish()
        words = LiteralTrie(found.words)
        others = LiteralTrie(found.others)
        marks = Fixed(found.marks)
        clausesOfChoice = Lists(builder.clausesOfChoice)
        clauses = Fixed(builder.clauses)
        bare = Fixed(builder.bare)
        patternCount = patterns.count
        choiceCount = builder.clausesOfChoice.count
    }

    /// What was made before; an initializer of a class cannot stand elsewhere.
    init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        words = try unpacker.take()
        others = try unpacker.take()
        marks = Fixed(try unpacker.take(all: Mark.self))
        clausesOfChoice = try unpacker.take()
        clauses = Fixed(try unpacker.take(all: Clause.self))
        bare = Fixed(try unpacker.take(all: Int32.self))
        patternCount = try unpacker.take()
        choiceCount = try unpacker.take()
    }

    /// Patterns that any text opens, in their order.
    var alwaysOpen: [Int] {
        var open: Set<Int32> = []
        for place in 0..<bare.count {
            let clause = clauses.start[Int(bare.start[place])]
            let asks = clause.digits > 0 || clause.needsCapital || clause.needsWide || clause.lexicons != 0
            if !asks { open.insert(clause.pattern) }
        }
        return open.map { Int($0) }.sorted()
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
