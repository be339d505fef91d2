/// The words of all languages in one hash table, keyed by the word itself: five bits a letter, at most thirteen letters.
struct Vocabulary: Sendable {
    /// Zero marks a free slot; no word packs to zero.
    private var keys: [UInt64]
    private var words: [Word]
    private static let sizeBits: UInt64 = 10

    static let longestWord = 13

    init() {
        let free = Word(.filler, .any)
        keys = Array(repeating: 0, count: 1 << Self.sizeBits)
        words = Array(repeating: free, count: 1 << Self.sizeBits)
        for (text, word) in English.words + Spanish.words { add(text, word) }
    }

    /// The key of a word read so far, with one more letter of either case.
    static func key(_ key: UInt64, adding letter: UInt8) -> UInt64 { key &<< 5 | UInt64(letter & 0x1F) }

    /// - Parameter key: of a word of at most ``longestWord`` ASCII letters.
    subscript(key: UInt64) -> Word? {
        var slot = Self.slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key { return words[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    private mutating func add(_ text: String, _ word: Word) {
        let key = text.utf8.reduce(0) { Self.key($0, adding: $1) }
        var slot = Self.slot(key)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        words[slot] = word
    }

    private static func slot(_ key: UInt64) -> Int {
        Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - sizeBits))
    }
}
