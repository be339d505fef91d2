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
    /// What is not 0, row by row, and where each row begins and the last one ends. Most rows have one or two.
    private let cells: [Cell]
    private let starts: [Int32]

    private struct Cell {
        /// None first.
        let tag: Int32
        /// In hundredths: whole numbers, which add up to the same in any order.
        let weight: Int32
    }

    init(_ table: WordWeights) {
        let tags = table.ids
        self.tags = tags
        var hashes: [UInt64] = []
        var cells: [Cell] = []
        var starts: [Int32] = [0]
        var transitions = [[Double]](
            repeating: [Double](repeating: 0, count: tags.count + 1), count: tags.count + 1)
        let froms = ["none"] + tags
        for row in 0..<table.rows {
            let term = table.term(ofRow: row)
            let words = String(decoding: term, as: UTF8.self).split(separator: " ")
            if words.count == 2, words[0] == Self.follows, let from = froms.firstIndex(of: String(words[1])) {
                table.forEachWeight(ofRow: row) { column, weight in transitions[from][column + 1] = weight }
            }
            table.forEachWeight(ofRow: row) { column, weight in
                cells.append(Cell(tag: Int32(column) + 1, weight: Int32((weight * 100).rounded())))
            }
            starts.append(Int32(cells.count))
            hashes.append(TermHash.term(term))
        }
        self.transitions = transitions
        self.cells = cells
        self.starts = starts
        index = TermIndex(hashes)
    }

    /// Adds what a term says to the sums of the tags, if the table has it.
    ///
    /// - Parameter sums: one for each tag in hundredths, none first.
    @inlinable @inline(__always)
    public func add(_ hash: UInt64, to sums: UnsafeMutableBufferPointer<Int32>) {
        if index.mayHold(hash) { addRow(of: hash, to: sums) }
    }

    @usableFromInline @inline(never)
    func addRow(of hash: UInt64, to sums: UnsafeMutableBufferPointer<Int32>) {
        guard let row = index.row(of: hash) else { return }
        for cell in cells[Int(starts[row])..<Int(starts[row + 1])] { sums[Int(cell.tag)] &+= cell.weight }
    }
}

extension TagWeights: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(tags)
        packer.put(transitions)
        packer.put(index)
        packer.put(raw: cells)
        packer.put(raw: starts)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        tags = try unpacker.take()
        transitions = try unpacker.take()
        index = try unpacker.take()
        cells = try unpacker.take(all: Cell.self)
        starts = try unpacker.take(all: Int32.self)
    }
}
