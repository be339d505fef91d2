/// A word list that patterns ask: `{{is:NAME}}` holds where a word or phrase of it begins, `{{isnt:NAME}}` elsewhere,
/// `{{ends:NAME}}` where one ends.
///
/// Kept as the file's own bytes and found by hashes, so that a list of any length costs little to load.
public struct Lexicon: Sendable {
    public let name: String
    private let entries: SortedLines
    /// What entries of several words begin with, and the first characters of those in other scripts; nil where they do
    /// not tell, since the lines could not be put in order.
    private let beginnings: SortedLines?
    /// The most characters of another script that an entry begins with; such entries are not parted by spaces.
    private let longestScript: Int
    /// The most words of an entry.
    private let mostWords: Int

    /// - Returns: nil when the entries are not sorted, with the number of the first line that is out of place.
    init?(name: String, text: String, firstFault: inout Int) {
        var longestScript = 0
        var mostWords = 1
        var beginnings: [UInt8] = []
        var last: Slice<UnsafeBufferPointer<UInt8>>?
        let entries = SortedLines(Array(text.utf8), firstFault: &firstFault) { line in
            let isScript = line[0] >= 0x80
            let words = isScript ? 1 : line.count { $0 == UInt8(ascii: " ") } + 1
            mostWords = max(mostWords, words)
            if isScript { longestScript = max(longestScript, line.count { $0 & 0xC0 != 0x80 }) }
            guard isScript || words > 1 else { return }
            let beginning = isScript ? line.prefix(characterLength(line[0])) : line.prefix { $0 != UInt8(ascii: " ") }
            // Lines that begin alike stand together.
            if last.map({ $0.elementsEqual(beginning) }) ?? false { return }
            last = beginning
            beginnings += beginning
            beginnings.append(UInt8(ascii: "\n"))
        }
        guard let entries else { return nil }
        var fault = 0
        self.name = name
        self.entries = entries
        self.beginnings = SortedLines(beginnings, firstFault: &fault) { _ in }
        self.longestScript = longestScript
        self.mostWords = mostWords
    }

    /// A list of words that stands in a rule.
    init?(words: [String]) {
        var line = 0
        let text = Set(words.map { $0.lowercased() }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.init(name: "", text: text.joined(separator: "\n"), firstFault: &line)
    }

    /// Whether a word is an entry.
    public func contains(_ word: ArraySlice<UInt8>) -> Bool {
        word.withUnsafeBufferPointer { entries.holds(0..<$0.count, of: $0) }
    }

    /// Whether an entry begins at a place of a text where a word begins, and ends where a word ends.
    func begins(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard position < text.count else { return false }
        if text[position] >= 0x80 { return beginsWithScript(at: position, in: text) }
        if position > 0, Self.isLetter(text[position - 1]) { return false }
        return beginsWithWord(at: position, in: text)
    }

    /// Whether an entry may begin with what stands in a range: the whole of a word, or one character of another script.
    ///
    /// False only where ``begins(at:in:)`` is false whatever stands behind the range, and where no entry begins of which
    /// ``ends(at:in:)`` tells the end.
    func mayBegin(with range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let beginnings, !entries.holds(range, of: text), !beginnings.holds(range, of: text) else { return true }
        guard text[range.lowerBound] < 0x80 else { return false }
        // An entry may end in front of an apostrophe or a hyphen: `gil's`, `kent-based`.
        return range.contains { !Self.isLetter(text[$0]) && entries.holds(range.lowerBound..<$0, of: text) }
    }

    /// Where the word ends that begins at a place; the place itself where none does.
    static func endOfWord(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var index = start
        while index < text.count, Self.isWordByte(at: index, in: text, from: start) { index += 1 }
        return index
    }

    /// Whether a word ends in `'s`.
    private static func isOwner(_ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = word.upperBound
        return word.count > 2 && text[end - 2] == UInt8(ascii: "'") && text[end - 1] | 0x20 == UInt8(ascii: "s")
    }

    /// Words of ASCII letters with apostrophes and hyphens inside; `gil's` is looked up as `gil` as well.
    private func beginsWithWord(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = position
        for _ in 0..<mostWords {
            let start = index
            index = Self.endOfWord(at: start, in: text)
            if index == start { return false }
            if entries.holds(position..<index, of: text) { return true }
            if Self.isOwner(start..<index, in: text), entries.holds(position..<(index - 2), of: text) { return true }
            guard index < text.count, text[index] == UInt8(ascii: " ") else { return false }
            index += 1
        }
        return false
    }

    /// Whether an entry of ASCII words ends at a place of a text, and begins where a word begins.
    func ends(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard position > 0, Self.isLetter(text[position - 1]), position == text.count || !Self.isLetter(text[position])
        else {
            return false
        }
        var start = position
        for _ in 0..<mostWords {
            while start > 0, Self.isLetter(text[start - 1]) || Self.isJoint(at: start - 1, in: text) { start -= 1 }
            if entries.holds(start..<position, of: text) { return true }
            guard start > 1, text[start - 1] == UInt8(ascii: " ") else { return false }
            start -= 1
        }
        return false
    }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static func isWordByte(at index: Int, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        Self.isLetter(text[index]) || index > start && Self.isJoint(at: index, in: text)
    }

    /// Whether an apostrophe or a hyphen stands within a word.
    private static func isJoint(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text[index] == UInt8(ascii: "'") || text[index] == UInt8(ascii: "-") else { return false }
        return index > 0 && Self.isLetter(text[index - 1]) && index + 1 < text.count && Self.isLetter(text[index + 1])
    }

    /// Other scripts have no spaces: any entry that the text goes on with.
    private func beginsWithScript(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = position
        for _ in 0..<longestScript {
            guard end < text.count, text[end] >= 0x80 else { return false }
            end = min(text.count, end + characterLength(text[end]))
            if entries.holds(position..<end, of: text) { return true }
        }
        return false
    }
}

extension Lexicon: Packable {
    package func pack(into packer: inout Packer) {
        // Several rules may have the same one.
        let known = name.isEmpty ? nil : packer.lexicons[name]
        packer.put(known)
        if known != nil { return }
        if !name.isEmpty { packer.lexicons[name] = packer.lexicons.count }
        packer.put(name)
        packer.put(entries)
        packer.put(beginnings)
        packer.put(longestScript)
        packer.put(mostWords)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        if let known = try unpacker.take(Int?.self) {
            guard unpacker.lexicons.indices.contains(known) else { throw Unpacker.Damage() }
            self = unpacker.lexicons[known]
            return
        }
        name = try unpacker.take()
        entries = try unpacker.take()
        beginnings = try unpacker.take()
        longestScript = try unpacker.take()
        mostWords = try unpacker.take()
        if !name.isEmpty { unpacker.lexicons.append(self) }
    }
}

/// How many bytes a character of UTF-8 has, by its first one.
func characterLength(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }
