internal import RulePacks

/// Which lexicons have a word; what was looked up before is remembered, since most words come again.
struct LexiconMemory {
    let lexicons: [Lexicon]
    /// The names of the bits of ``Token/lists``: those of the lexicons, for Han also by length.
    let names: [[UInt8]]
    private let noLists: UInt64
    /// The bits of words and of sequences of Han characters, by their hashes.
    private var entries = HashMemory(size: 1 << 14)
    /// The lexicons of which an entry may begin with a Han character, as bits by their number: few of them do.
    private var beginnings = HashMemory(size: 1 << 12)
    /// All names of some bits as one word.
    private var words = HashMemory(size: 1 << 8)

    /// The most Han characters of an entry.
    private static let longestHan = 3

    init(_ lexicons: [Lexicon], _ atoms: inout Atoms) {
        // Three bits for each, of 64.
        self.lexicons = Array(lexicons.prefix(21))
        names = self.lexicons.flatMap { lexicon in ["", "2", "3"].map { Array((lexicon.name + $0).utf8) } }
        noLists = atoms.atom("-".utf8)
    }

    /// Writes into words and Han characters which lexicons have them, as bits and as one word.
    mutating func lookUp(_ tokens: inout [Token], in text: [UInt8], _ atoms: inout Atoms) {
        for index in tokens.indices {
            let lists = lists(of: index, in: tokens, text)
            tokens[index].lists = lists
            tokens[index].listed = lists == 0 ? noLists : word(for: lists, &atoms)
        }
    }

    /// Of a word, or of up to three Han characters, if nothing stands between.
    private mutating func lists(of index: Int, in tokens: [Token], _ text: [UInt8]) -> UInt64 {
        let (kind, start) = (tokens[index].kind, tokens[index].range.lowerBound)
        guard kind == .word || kind == .han else { return 0 }
        var key = tokens[index].word
        var end = tokens[index].range.upperBound
        var lists = bits(of: start..<end, in: text, length: 0, key: key, among: .max)
        if kind == .word { return lists }
        let beginning = beginning(with: start..<end, in: text, key: key)
        if beginning == 0 { return lists }
        for next in (index + 1)..<max(index + 1, min(tokens.count, index + Self.longestHan)) {
            guard tokens[next].kind == .han, tokens[next].range.lowerBound == end else { break }
            for byte in tokens[next].range { key = TermHash.adding(text[byte], to: key) }
            end = tokens[next].range.upperBound
            lists |= bits(of: start..<end, in: text, length: next - index, key: key, among: beginning)
        }
        return lists
    }

    private mutating func beginning(with character: Range<Int>, in text: [UInt8], key: UInt64) -> UInt64 {
        if let known = beginnings[key] { return known }
        var bits: UInt64 = 0
        for number in lexicons.indices where lexicons[number].mayBegin(withCharacter: character, of: text) {
            bits |= 1 << UInt64(number)
        }
        beginnings[key] = bits
        return bits
    }

    /// - Parameters:
    ///   - length: how many Han characters follow the first one.
    ///   - some: the lexicons that are asked, as bits by their number.
    private mutating func bits(
        of range: Range<Int>, in text: [UInt8], length: Int, key: UInt64, among some: UInt64
    ) -> UInt64 {
        if let known = entries[key] { return known }
        var bits: UInt64 = 0
        for number in lexicons.indices where some & (1 << UInt64(number)) != 0 {
            if lexicons[number].contains(text[range]) { bits |= 1 << UInt64(number * 3 + length) }
        }
        entries[key] = bits
        return bits
    }

    private mutating func word(for lists: UInt64, _ atoms: inout Atoms) -> UInt64 {
        if let known = words[TermHash.adding(lists, to: 0)] { return known }
        let listed = names.indices.filter { lists & (1 << UInt64($0)) != 0 }
        let word = atoms.atom(Array(listed.map { names[$0] }.joined(separator: [UInt8(ascii: "+")])))
        words[TermHash.adding(lists, to: 0)] = word
        return word
    }
}

/// What was last found out for some hashes; a hash takes the place of another one.
private struct HashMemory {
    private var entries: [(key: UInt64, value: UInt64)]

    /// - Parameter size: a power of two.
    init(size: Int) { entries = Array(repeating: (0, 0), count: size) }

    /// Nil when it is not remembered. The hash 0, which stands for nothing, never is.
    subscript(key: UInt64) -> UInt64? {
        @inline(__always) get {
            let entry = entries[Int(truncatingIfNeeded: key) & (entries.count - 1)]
            return entry.key == key && key != 0 ? entry.value : nil
        }
        @inline(__always) set {
            entries[Int(truncatingIfNeeded: key) & (entries.count - 1)] = (key, newValue ?? 0)
        }
    }
}
