/// What the words around a word say of its tag, such as that it is part of a name: a table that was learned from
/// conversations whose values are known, in the form of ``WordWeights``.
///
/// Its columns are the tags that value rules name with `tag`, and `other` for all other values. No tag has no column:
/// it weighs 0. A term is a feature as `Features` of the stage Tagging writes it; `follows TAG` is what the tag of the word
/// before says.
public struct TagWeights: Sendable {
    /// The column of all values that no rule has a tag for.
    public static let other = "other"
    /// What terms of transitions begin with.
    public static let follows = "follows"

    /// In the order of the columns.
    public let tags: [String]
    /// From each tag, none first, to each tag, none first.
    public let transitions: [[Double]]
    @usableFromInline let index: TermIndex
    /// What is not 0 of rows that have more than one weight, row by row.
    private let cells: [Cell]

    init(_ table: WordWeights) {
        let tags = table.ids
        self.tags = tags
        var terms: [(hash: UInt64, value: UInt32)] = []
        var cells: [Cell] = []
        var transitions = [[Double]](
            repeating: [Double](repeating: 0, count: tags.count + 1), count: tags.count + 1)
        let froms = ["none"] + tags
        for row in 0..<table.rows {
            let term = table.term(ofRow: row)
            let words = String(decoding: term, as: UTF8.self).split(separator: " ")
            if words.count == 2, words[0] == Self.follows, let from = froms.firstIndex(of: String(words[1])) {
                table.forEachWeight(ofRow: row) { column, weight in transitions[from][column + 1] = weight }
            }
            var ofRow: [Cell] = []
            table.forEachWeight(ofRow: row) { column, weight in
                ofRow.append(Cell(tag: column + 1, hundredths: Int((weight * 100).rounded())))
            }
            guard let last = ofRow.popLast()?.asLast else { continue }
            // Most rows have one weight, which then needs no place of its own.
            terms.append((TermHash.term(term), ofRow.isEmpty ? last.bits : UInt32(cells.count)))
            if !ofRow.isEmpty { cells += ofRow + [last] }
        }
        self.transitions = transitions
        self.cells = cells
        index = TermIndex(terms)
    }

    /// False for most terms that the table does not have.
    @inlinable @inline(__always)
    public func mayHold(_ hash: UInt64) -> Bool { index.mayHold(hash) }

    /// Adds what a term says to the sums of the tags, if the table has it.
    ///
    /// - Parameter sums: one for each tag in hundredths, none first.
    public func add(_ hash: UInt64, to sums: UnsafeMutableBufferPointer<Int32>) {
        guard let value = index[hash] else { return }
        var cell = Cell(bits: value)
        if !cell.isLast {
            var place = Int(value)
            cell = cells[place]
            while !cell.isLast {
                sums[cell.tag] &+= cell.hundredths
                place += 1
                cell = cells[place]
            }
        }
        sums[cell.tag] &+= cell.hundredths
    }
}

/// A weight of one tag in 32 bits, from the highest: whether it is the last one of its row, the weight in hundredths, the
/// tag. Whole numbers add up to the same in any order.
private struct Cell {
    let bits: UInt32

    private static let last: UInt32 = 1 << 31
    private static let tagBits: UInt32 = 10

    init(bits: UInt32) { self.bits = bits }

    /// - Parameters:
    ///   - tag: none first; what is beyond a thousand tags counts for the last of them.
    ///   - hundredths: of six digits at most, as tables have them.
    init(tag: Int, hundredths: Int) {
        let tag = UInt32(min(tag, 1 << Self.tagBits - 1))
        bits = (UInt32(truncatingIfNeeded: hundredths) << Self.tagBits | tag) & ~Self.last
    }

    var asLast: Cell { Cell(bits: bits | Self.last) }
    var isLast: Bool { bits & Self.last != 0 }
    var tag: Int { Int(bits & (1 << Self.tagBits - 1)) }
    var hundredths: Int32 { Int32(bitPattern: bits << 1) >> Int32(Self.tagBits + 1) }
}

extension TagWeights: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(tags)
        packer.put(transitions)
        packer.put(index)
        packer.put(raw: cells)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        tags = try unpacker.take()
        transitions = try unpacker.take()
        index = try unpacker.take()
        cells = try unpacker.take(all: Cell.self)
    }
}
