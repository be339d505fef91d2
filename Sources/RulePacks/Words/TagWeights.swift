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
    /// Rows that have more than one weight, ``width`` vectors each: to add zeros is faster than to go by what is there.
    private let rows: [SIMD4<Int32>]
    /// How many vectors hold a number for each tag, none among them.
    public let width: Int

    init(_ table: WordWeights) {
        let tags = table.ids
        self.tags = tags
        var terms: [(hash: UInt64, value: UInt32)] = []
        let width = tags.count / 4 + 1
        var rows: [SIMD4<Int32>] = []
        var transitions = [[Double]](
            repeating: [Double](repeating: 0, count: tags.count + 1), count: tags.count + 1)
        let froms = ["none"] + tags
        for row in 0..<table.rows {
            let term = table.term(ofRow: row)
            let words = String(decoding: term, as: UTF8.self).split(separator: " ")
            if words.count == 2, words[0] == Self.follows, let from = froms.firstIndex(of: String(words[1])) {
                table.forEachWeight(ofRow: row) { column, weight in transitions[from][column + 1] = weight }
            }
            var cells: [Cell] = []
            table.forEachWeight(ofRow: row) { column, weight in
                cells.append(Cell(tag: column + 1, hundredths: Int((weight * 100).rounded())))
            }
            guard let first = cells.first else { continue }
            // Most rows have one weight, which then needs no place of its own.
            terms.append((TermHash.term(term), cells.count == 1 ? first.bits : UInt32(rows.count)))
            if cells.count == 1 { continue }
            rows += repeatElement(.zero, count: width)
            for cell in cells { rows[rows.count - width + cell.tag / 4][cell.tag % 4] = cell.hundredths }
        }
        self.transitions = transitions
        self.rows = rows
        self.width = width
        index = TermIndex(terms)
    }

    /// False for most terms that the table does not have.
    @inlinable @inline(__always)
    public func mayHold(_ hash: UInt64) -> Bool { index.mayHold(hash) }

    /// Adds what a term says to the sums of the tags, if the table has it.
    ///
    /// - Parameter sums: one for each tag in hundredths, none first: ``width`` vectors.
    public func add(_ hash: UInt64, to sums: UnsafeMutableBufferPointer<SIMD4<Int32>>) {
        guard let value = index[hash] else { return }
        if let cell = Cell(bits: value) {
            // Memory is not checked here; what was kept on disk may have been damaged there.
            guard cell.tag / 4 < sums.count else { return }
            sums[cell.tag / 4][cell.tag % 4] &+= cell.hundredths
        } else {
            for vector in 0..<width { sums[vector] &+= rows[Int(value) + vector] }
        }
    }
}

/// The one weight of a row in 32 bits, of which the highest is set: the weight in hundredths, then its tag.
private struct Cell {
    let bits: UInt32

    private static let mark: UInt32 = 1 << 31
    private static let tagBits: UInt32 = 10

    /// - Parameters:
    ///   - tag: none first; what is beyond a thousand tags counts for the last of them.
    ///   - hundredths: of six digits at most, as tables have them.
    init(tag: Int, hundredths: Int) {
        let tag = UInt32(min(tag, 1 << Self.tagBits - 1))
        bits = UInt32(truncatingIfNeeded: hundredths) << Self.tagBits | tag | Self.mark
    }

    /// Nil when it is none, but the place of a row.
    @inline(__always)
    init?(bits: UInt32) {
        guard bits & Self.mark != 0 else { return nil }
        self.bits = bits
    }

    var tag: Int { Int(bits & (1 << Self.tagBits - 1)) }
    var hundredths: Int32 { Int32(bitPattern: bits << 1) >> Int32(Self.tagBits + 1) }
}

extension TagWeights: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(tags)
        packer.put(transitions)
        packer.put(index)
        packer.put(raw: rows)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        tags = try unpacker.take()
        transitions = try unpacker.take()
        index = try unpacker.take()
        rows = try unpacker.take(all: SIMD4<Int32>.self)
        width = tags.count / 4 + 1
    }
}
