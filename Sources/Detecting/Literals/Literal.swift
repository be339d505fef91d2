/// A text that is looked for in every turn, with what must stand beside it.
struct Literal: Hashable {
    let bytes: [UInt8]
    /// Whether a word must begin or end, as `\b` has it, before the text and behind it.
    let hasBorderBefore: Bool
    let hasBorderBehind: Bool

    /// Stands for `\b` at the ends of a text; UTF-8 has no such byte.
    static let border: UInt8 = 0xFF

    /// How many texts may come from joining two choices, and from alternatives; more would be looked for in vain.
    static let mostProducts = 6
    static let mostAlternatives = 1_000
    /// In bytes. What goes on behind them is left to the pattern.
    static let longest = 10

    init(_ text: [UInt8]) {
        hasBorderBefore = text.first == Self.border
        let rest = text.filter { $0 != Self.border }
        hasBorderBehind = text.last == Self.border && rest.count <= Self.longest
        bytes = Array(rest.prefix(Self.longest))
    }

    /// Whether it can only stand where a word begins.
    var beginsWord: Bool { hasBorderBefore && bytes.first.map(Gates.isWord) ?? false }

    /// A text with another one behind it.
    static func joined(_ start: [UInt8], _ end: [UInt8]) -> [UInt8] {
        if start.isEmpty { return end }
        if end.isEmpty { return start }
        if start == [border] { return end.first == border ? end : start + end }
        if end == [border] { return start.last == border ? start : start + end }
        // Within a text a border says nothing that the characters beside it do not say.
        var text = start
        if text.last == border { text.removeLast() }
        text += end.first == border ? end.dropFirst() : end[...]
        return text
    }
}
