/// Patterns and texts made from a seed.
struct Generator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A number below another one.
    mutating func number(_ end: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(end))
    }

    mutating func one<T>(_ items: [T]) -> T { items[number(items.count)] }

    private static let letters = ["a", "b", "k", "s", "A", "K", " ", "1", "7", "卡", "é", "-", "\\$", "_"]
    private static let pieces =
        letters + ["\\b", "\\d", "\\w", ".", "[a-c]", "[^k]", "[ak1]", "[0-9]", "(?-i:[A-Z])", "\\B", "\\s"]

    mutating func pattern(depth: Int = 3) -> String {
        (0...number(3)).map { _ in
            item(depth: depth) + one(["", "", "", "", "?", "+", "*", "{2}", "{1,3}", "+?", "{0,2}"])
        }.joined()
    }

    private mutating func item(depth: Int) -> String {
        guard depth > 0, number(3) == 0 else { return one(Self.pieces) }
        let inside = (0...number(2)).map { _ in pattern(depth: depth - 1) }.joined(separator: "|")
        return one(["(?:", "(", "(?i:", "(?-i:", "(?=", "(?!", "(?>"]) + inside + ")"
    }

    private static let rare = ["k", "7", "卡", "x", "zk", "qx", "k", "换"]
    private static let gaps = [
        "", " ", ".{0,2}", ".{0,5}", ".*", "\\w*", ".{2}", "(?:.{0,2} )?", "(?=.*7)", "(?<=k.)", "(?!x)", "(?:.x)*",
        "\\b",
        "[^k]{0,3}?", "(?<![\\w-])", "(?: |k)*", "(?:x |a|)",
    ]

    /// Texts that are looked for, with gaps between them.
    mutating func gapPattern(depth: Int = 2) -> String {
        (0...number(3)).map { _ in
            let inside = (0...number(2)).map { _ in depth > 0 ? gapPattern(depth: depth - 1) : one(Self.rare) }
            let group = one(["(?:", "(", "(?=", "(?>"]) + inside.joined(separator: "|") + ")"
            return (number(3) == 0 ? group : one(Self.rare)) + one(["", "", "", "?", "+", "{2}", "{1,3}"])
                + one(Self.gaps)
        }.joined()
    }

    /// A text of what ``gapPattern(depth:)`` looks for.
    mutating func gapText() -> String {
        (0...number(9)).map { _ in one(number(2) == 0 ? Self.rare : [" ", "a", "é", "a ", ""]) }.joined()
    }

    private static let characters = [
        "a", "b", "k", "s", "A", "K", " ", "1", "7", "卡", "é", "-", "$", "_", "ſ", "\u{212A}", "É", "𠮷", "\u{0}", "\n",
    ]

    mutating func text() -> String {
        (0..<number(14)).map { _ in one(number(9) == 0 ? Self.characters : Self.characters.prefix(12) + []) }.joined()
    }

    private static let asciiCharacters = characters.filter { $0.utf8.allSatisfy { $0 < 0x80 } }

    mutating func asciiText() -> String { (0..<number(14)).map { _ in one(Self.asciiCharacters) }.joined() }
}
