/// Joins letters that are said one by one: "d r e y e r", "O-double-T-E-S-E-N", "b as in boy o a t", "delta echo golf".
///
/// The word is written with the case of its first letter, so that it looks as the name or mailbox that it spells.
struct SpelledWords {
    private let text: [UInt8]
    private let words: SpokenWords

    /// One letter, or the same one twice, and what it took to say it.
    private struct Letter {
        let byte: UInt8
        var copies = 1
        /// "J as in Juliet": surely a spelled letter, while "i" and "a" are words.
        var isExplained = false
        /// A word of the radio alphabet, or a Spanish letter's name: a plain word unless several stand together.
        var isRadio = false
        let words: Range<Int>
    }

    init(_ text: [UInt8]) {
        self.text = text
        words = SpokenWords(text)
    }

    func edits() -> [Edit] {
        var edits: [Edit] = []
        var index = 0
        while index < words.count {
            let run = run(from: index)
            if let edit = edit(for: run) { edits.append(edit) }
            index = max(index + 1, run.last?.words.upperBound ?? 0)
        }
        return edits
    }

    private func run(from start: Int) -> [Letter] {
        var run: [Letter] = []
        var index = start
        while let next = letter(at: index) {
            let start = next.words.lowerBound
            if let last = run.last, !words.areNear(last.words.upperBound - 1, start, SpokenWords.spelling) { break }
            run.append(next)
            index = next.words.upperBound
            // "D apostrophe a m i c o" is one name.
            if let joint = joint(at: index), letter(at: index + 1) != nil {
                run.append(Letter(byte: joint, words: index..<index + 1))
                index += 1
            }
            // "Uh" between two letters, and "n as in Nora, and g as in Gus".
            if letter(at: index) == nil, letter(at: index + 1) != nil, words.isOne(of: Self.between, at: index) {
                index += 1
            }
        }
        return run
    }

    /// The sign within a name or a mailbox that a word stands for.
    private func joint(at index: Int) -> UInt8? {
        if words.isOne(of: ["apostrophe", "apostrofo"], at: index) { return UInt8(ascii: "'") }
        return words.isOne(of: ["hyphen", "guion"], at: index) ? UInt8(ascii: "-") : nil
    }

    private func letter(at index: Int) -> Letter? {
        guard index < words.count else { return nil }
        if let letter = spanishPair(at: index) { return letter }
        if words.isOne(of: ["double", "doble"], at: index), let next = single(at: index + 1),
            words.areNear(index, index + 1, [UInt8(ascii: " "), UInt8(ascii: "-")])
        {
            return Letter(byte: next, copies: 2, isExplained: true, words: index..<index + 2)
        }
        if let byte = single(at: index) {
            if let end = endOfExplanation(of: byte, at: index + 1) {
                return Letter(byte: byte, isExplained: true, words: index..<end)
            }
            return Letter(byte: byte, words: index..<index + 1)
        }
        let word = words.folded(index)
        if let byte = Self.radio[word] { return Letter(byte: byte, isRadio: true, words: index..<index + 1) }
        return Self.spanish[word].map { Letter(byte: $0, isRadio: true, words: index..<index + 1) }
    }

    /// Letters that Spanish names by two words: "doble u", "i griega", "be grande", "doble erre".
    private func spanishPair(at index: Int) -> Letter? {
        guard index + 1 < words.count, words.isOne(of: Self.pairBeginnings, at: index),
            words.areNear(index, index + 1, [UInt8(ascii: " ")])
        else { return nil }
        let (first, second) = (words.folded(index), words.folded(index + 1))
        let pair = first + [UInt8(ascii: " ")] + second
        if let byte = Self.spanishPairs[pair] {
            return Letter(byte: byte, isExplained: true, words: index..<index + 2)
        }
        guard words.isOne(of: ["doble"], at: index), let byte = Self.spanish[second] else { return nil }
        return Letter(byte: byte, copies: 2, isExplained: true, words: index..<index + 2)
    }

    /// The byte of a word of one letter.
    private func single(at index: Int) -> UInt8? {
        guard index < words.count, words.ranges[index].count == 1 else { return nil }
        let byte = text[words.ranges[index].lowerBound]
        return byte.isLetter ? byte : nil
    }

    /// Behind "as in boy", "like tom", "de foca", where the word begins with the letter; nil when nothing explains it.
    private func endOfExplanation(of byte: UInt8, at index: Int) -> Int? {
        for phrase in Self.explaining where words.begins(with: phrase, at: index) {
            let word = index + phrase.count
            guard word < words.count, words.ranges[word].count > 2, words.areSpaced(index - 1..<word + 1),
                text[words.ranges[word].lowerBound] | 0x20 == byte | 0x20
            else { continue }
            return word + 1
        }
        return nil
    }

    private func edit(for letters: [Letter]) -> Edit? {
        var letters = letters[...]
        while let last = letters.last, !last.isExplained, isOwnWord(last) { letters = letters.dropLast() }
        let explained = letters.count { $0.isExplained }
        let radio = letters.count { $0.isRadio }
        // "Press a or b", "golf or hotel": fewer are no spelling.
        guard letters.count >= 3 || (explained == letters.count && explained == 2) else { return nil }
        guard radio == 0 || radio >= 2 || explained + letters.count - radio >= 2 else { return nil }
        guard let first = letters.first, let last = letters.last else { return nil }
        // "It has to be a u s address": no word was spelled.
        if explained == 0, Self.abbreviations.contains(letters.suffix(2).map { $0.byte | 0x20 }),
            letters.dropLast(2).allSatisfy({ $0.isRadio || $0.byte | 0x20 == UInt8(ascii: "a") })
        {
            return nil
        }
        let written = letters.flatMap { letter in repeatElement(letter.byte | 0x20, count: letter.copies) }
        let isCapital = !first.isRadio && first.byte & 0x20 == 0
        let start = words.ranges[first.words.lowerBound].lowerBound
        return Edit(
            range: start..<words.ranges[last.words.upperBound - 1].upperBound,
            replacement: [isCapital ? written[0] & ~0x20 : written[0]] + written.dropFirst())
    }

    /// "… t o n i have": a last "i" that goes with the verb behind it; a last Spanish "y" with what it joins.
    private func isOwnWord(_ letter: Letter) -> Bool {
        let next = letter.words.upperBound
        guard next < words.count, words.areSpaced(next - 1..<next + 1) else { return false }
        switch letter.byte | 0x20 {
        case UInt8(ascii: "i"): return words.isOne(of: Self.afterI, at: next)
        case UInt8(ascii: "y"): return words.isOne(of: Self.afterY, at: next)
        default: return false
        }
    }

    /// What one says letter by letter behind "a", and "be", which is a letter in Spanish.
    private static let abbreviations: Set<[UInt8]> = Set(["us", "po", "tv", "pc", "id"].map { Array($0.utf8) })
    private static let between = ["uh", "um", "and", "then", "y", "eh", "mayuscula", "minuscula", "capital"]
    private static let explaining = [
        ["as", "in"], ["like"], ["for"], ["is", "for"], ["like", "in"], ["de"], ["como"], ["from"],
    ]
    private static let afterI = [
        "am", "was", "have", "had", "don't", "can", "can't", "will", "just", "think", "mean", "got", "need", "live",
        "know",
        "do", "did", "said", "want", "guess", "changed", "moved", "used", "could", "would", "never", "always", "still",
    ]
    private static let afterY = [
        "luego", "el", "la", "mi", "es", "despues", "ya", "yo", "no", "mi", "su", "lo", "con", "de",
    ]

    private static let pairBeginnings = ["doble", "i", "y", "be", "ve"]
    private static let spanishPairs: [[UInt8]: UInt8] = Dictionary(
        uniqueKeysWithValues: [
            ("doble u", "w"), ("doble uve", "w"), ("doble ve", "w"), ("i griega", "y"), ("y griega", "y"),
            ("i latina", "i"), ("be grande", "b"), ("be larga", "b"), ("be alta", "b"), ("ve chica", "v"),
            ("ve corta", "v"), ("ve baja", "v"),
        ].map { (Array($0.0.utf8), $0.1.utf8.first ?? 0) })

    /// Names of Spanish letters; some are words as well, so that one alone spells nothing.
    private static let spanish: [[UInt8]: UInt8] = Dictionary(
        uniqueKeysWithValues: [
            ("be", "b"), ("ce", "c"), ("de", "d"), ("efe", "f"), ("ge", "g"), ("hache", "h"), ("jota", "j"),
            ("ka", "k"),
            ("ele", "l"), ("eme", "m"), ("ene", "n"), ("enie", "n"), ("pe", "p"), ("cu", "q"), ("erre", "r"),
            ("ere", "r"),
            ("ese", "s"), ("te", "t"), ("uve", "v"), ("ve", "v"), ("equis", "x"), ("ye", "y"), ("zeta", "z"),
        ].map { (Array($0.0.utf8), $0.1.utf8.first ?? 0) })

    /// The alphabet of the International Civil Aviation Organization, with the spellings that people write.
    private static let radio: [[UInt8]: UInt8] = Dictionary(
        uniqueKeysWithValues: [
            "alpha", "alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet",
            "juliett",
            "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform",
            "victor",
            "whiskey", "whisky", "xray", "yankee", "zulu",
        ].map { (Array($0.utf8), $0.utf8.first ?? 0) })
}
