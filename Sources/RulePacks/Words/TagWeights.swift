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
    /// Open addressing: the hash of a term, and its line in ``weights``; -1 where there is none.
    private let slots: [(hash: UInt64, line: Int32)]
    private let weights: [Float]
    private let mask: Int

    init(_ table: WordWeights) {
        let tags = table.ids
        self.tags = tags
        var size = 16
        while size < table.count * 2 { size *= 2 }
        mask = size - 1
        var slots: [(hash: UInt64, line: Int32)] = Array(repeating: (0, -1), count: size)
        var weights: [Float] = Array(repeating: 0, count: table.count * tags.count)
        var transitions = [[Double]](
            repeating: [Double](repeating: 0, count: tags.count + 1), count: tags.count + 1)
        let froms = ["none"] + tags
        for row in 0..<table.count {
            let term = table.term(ofRow: row)
            let words = String(decoding: term, as: UTF8.self).split(separator: " ")
            if words.count == 2, words[0] == Self.follows, let from = froms.firstIndex(of: String(words[1])) {
                table.forEachWeight(ofRow: row) { column, weight in transitions[from][column + 1] = weight }
            }
            table.forEachWeight(ofRow: row) { column, weight in weights[row * tags.count + column] = Float(weight) }
            let hash = TermHash.term(term)
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot].line >= 0 { slot = (slot + 1) & mask }
            slots[slot] = (hash, Int32(row))
        }
        self.transitions = transitions
        self.slots = slots
        self.weights = weights
    }

    /// Adds what a term says to the scores of the tags, if the table has it.
    ///
    /// - Parameter scores: one for each tag, none first.
    @inline(__always)
    public func add(_ hash: UInt64, to scores: UnsafeMutableBufferPointer<Double>) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].line >= 0 {
            if slots[slot].hash == hash {
                let first = Int(slots[slot].line) * tags.count
                for column in tags.indices { scores[column + 1] += Double(weights[first + column]) }
                return
            }
            slot = (slot + 1) & mask
        }
    }
}
