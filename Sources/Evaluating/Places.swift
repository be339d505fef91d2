/// Where the gold values of a conversation stand, in code points of their turns.
///
/// Gold names a value by its text. One that occurs several times takes one place after the other, the longest values first,
/// so that a part does not take the place of the whole.
struct Places {
    /// For each value, in the order of the gold.
    let ranges: [Range<Int>]

    /// - Parameters:
    ///   - values: each in a turn that exists.
    ///   - turns: the texts of the turns.
    init(of values: [GoldConversation.Value], in turns: [[Unicode.Scalar]]) {
        var ranges = Array(repeating: 0..<0, count: values.count)
        var taken: [Int: [Range<Int>]] = [:]
        let texts = values.map { Array($0.text.unicodeScalars) }
        for index in values.indices.sorted(by: { (-texts[$0].count, $0) < (-texts[$1].count, $1) }) {
            let turn = values[index].turn
            let first = turns[turn].range(of: texts[index])
            var free = first
            while let range = free, taken[turn, default: []].contains(where: { $0.overlaps(range) }) {
                free = turns[turn].range(of: texts[index], from: range.lowerBound + 1)
            }
            if let free { taken[turn, default: []].append(free) }
            ranges[index] = free ?? first ?? 0..<0
        }
        self.ranges = ranges
    }
}
