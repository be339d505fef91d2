internal import RulePacks

/// Which lexicons have a word; what was looked up before is remembered, since most words come again.
struct LexiconMemory {
    let lexicons: [Lexicon]
    /// The names of the bits of ``Token/lists``: those of the lexicons, for Han also by length.
    let names: [[UInt8]]
    private var entries: [Entry]

    private struct Entry {
        var key: UInt64 = 0
        var lists: UInt64 = 0
        var listed: UInt64 = 0
    }

    private static let size = 1 << 14

    init(_ lexicons: [Lexicon]) {
        // Three bits for each, of 64.
        self.lexicons = Array(lexicons.prefix(21))
        names = self.lexicons.flatMap { lexicon in ["", "2", "3"].map { Array((lexicon.name + $0).utf8) } }
        entries = Array(repeating: Entry(), count: Self.size)
    }

    /// - Returns: the bits of the lexicons, and all of them as one word.
    mutating func lists(
        of index: Int, in tokens: [Token], _ text: [UInt8], _ atoms: inout Atoms
    ) -> (lists: UInt64, listed: UInt64) {
        let token = tokens[index]
        var ends = [token.range.upperBound]
        var key = token.word
        if token.kind == .han {
            // Entries of up to three characters, if nothing stands between.
            for next in tokens[(index + 1)...].prefix(2) {
                guard next.kind == .han, next.range.lowerBound == ends.last else { break }
                ends.append(next.range.upperBound)
                key = TermHash.adding(next.word, to: key)
            }
        }
        let slot = Int(truncatingIfNeeded: key) & (Self.size - 1)
        if entries[slot].key == key { return (entries[slot].lists, entries[slot].listed) }
        let start = token.range.lowerBound
        var lists: UInt64 = 0
        for (number, lexicon) in lexicons.enumerated() {
            for (length, end) in ends.enumerated() {
                let word = text[start..<end].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
                if lexicon.contains(word[...]) { lists |= 1 << UInt64(number * 3 + length) }
            }
        }
        var joined: [UInt8] = []
        for bit in names.indices where lists & (1 << UInt64(bit)) != 0 {
            if !joined.isEmpty { joined.append(UInt8(ascii: "+")) }
            joined += names[bit]
        }
        let listed = atoms.atom(joined)
        entries[slot] = Entry(key: key, lists: lists, listed: listed)
        return (lists, listed)
    }
}
