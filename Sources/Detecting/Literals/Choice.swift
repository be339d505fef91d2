/// Texts of which a match has one, in lower case; `\b` at an end of one is ``Literal/border``.
///
/// An object, since fragments put the same choice into many patterns: what is worked out for one is there for all.
final class Choice {
    /// Each once.
    let texts: [[UInt8]]
    private var bordered: [Choice?] = [nil, nil]

    /// A match of nothing.
    static var nothing: Choice { Choice([[]]) }

    init(_ texts: [[UInt8]]) {
        guard texts.count > 1 else {
            self.texts = texts
            return
        }
        var seen: Set<[UInt8]> = []
        self.texts = texts.filter { seen.insert($0).inserted }
    }

    /// How many of the texts a turn has, roughly.
    private(set) lazy var cost = needed.reduce(0) { $0 + Frequency.expected($1) }

    /// How many characters a text has.
    private(set) lazy var length = Extent(any: texts.map { Extent(Self.characters(of: $0)) })

    private static func characters(of text: [UInt8]) -> Int {
        text.count { $0 != Literal.border && $0 & 0xC0 != 0x80 }
    }

    /// How many characters of a text stand before the needed one that is found for it.
    private(set) lazy var before: Extent = {
        // Of many texts only those are not needed that begin like another one.
        if needed.count > Self.mostCompared { return Extent(0) }
        let isWithin = texts.contains { text in !needed.contains { text.starts(with: $0) } }
        return Extent(0, isWithin ? length.most : 0)
    }()

    /// Whether every text has something to look for.
    private(set) lazy var isSaid = texts.allSatisfy { $0.contains { $0 != Literal.border } }

    /// How many ASCII digits each has at least.
    private(set) lazy var digits = texts.map { $0.count { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }.min() ?? 0

    /// Whether each has a character beyond ASCII.
    private(set) lazy var isWide = texts.allSatisfy { $0.contains { $0 >= 0x80 && $0 != Literal.border } }

    /// Whether no word goes on behind any of the texts, if none goes on where they begin.
    func endsAtBorder(from isAtBorder: Bool) -> Bool {
        texts.allSatisfy { text in text.last.map { $0 == Literal.border || !Gates.isWord($0) } ?? isAtBorder }
    }

    /// The same texts where no word goes on before them, so that those that begin like one begin one.
    private(set) lazy var atBorder: Choice = {
        if !texts.contains(where: { $0.first.map(Gates.isWord) ?? false }) { return self }
        return Choice(texts.map { $0.first.map(Gates.isWord) ?? false ? [Literal.border] + $0 : $0 })
    }()

    private var isNothing: Bool { texts == [[]] }
    private var isBorder: Bool { texts == [[Literal.border]] }

    /// Every text of this with every text of another behind it; nil when these would be too many.
    func joined(_ other: Choice) -> Choice? {
        if isNothing { return other }
        if other.isNothing { return self }
        if isBorder { return other.withBorder(0) { Literal.joined([Literal.border], $0) } }
        if other.isBorder { return withBorder(1) { Literal.joined($0, [Literal.border]) } }
        if texts.count > 1, other.texts.count > 1, texts.count * other.texts.count > Literal.mostProducts { return nil }
        return Choice(texts.flatMap { start in other.texts.map { Literal.joined(start, $0) } })
    }

    private func withBorder(_ side: Int, _ change: ([UInt8]) -> [UInt8]) -> Choice {
        if let known = bordered[side] { return known }
        let new = Choice(texts.map(change))
        bordered[side] = new
        return new
    }

    /// The texts that no other one stands for already: whoever finds `sim` need not look for `my sim`.
    private(set) lazy var needed: [[UInt8]] = {
        var kept: [[UInt8]] = []
        // A text that begins like a shorter one is by far the most frequent case, and these stand next to each other.
        for text in texts.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            if let last = kept.last, text.starts(with: last) { continue }
            kept.append(text)
        }
        if kept.count > Self.mostCompared { return kept }
        return kept.filter { text in !kept.contains { $0.count < text.count && text.holds($0) } }
    }()

    /// Of more texts only the beginnings are compared.
    private static let mostCompared = 16
}

extension [UInt8] {
    /// Whether another text, which is not empty, stands somewhere in this one. Both are short.
    fileprivate func holds(_ other: [UInt8]) -> Bool {
        withUnsafeBufferPointer { text in
            other.withUnsafeBufferPointer { other in
                text.indices.dropLast(other.count - 1).contains { start in
                    other.indices.allSatisfy { text[start + $0] == other[$0] }
                }
            }
        }
    }
}
