/// A word list that patterns ask: `{{is:NAME}}` holds where a word or phrase of it begins, `{{isnt:NAME}}` elsewhere,
/// `{{ends:NAME}}` where one ends.
///
/// Kept as the file's own bytes and found by hashes, so that a list of any length costs little to load.
public struct Lexicon: Sendable {
    public let name: String
    private let entries: SortedLines
    /// The most characters of another script that an entry begins with; such entries are not parted by spaces.
    private let longestScript: Int
    /// The most words of an entry.
    private let mostWords: Int

    /// - Returns: nil when the entries are not sorted, with the number of the first line that is out of place.
    init?(name: String, text: String, firstFault: inout Int) {
        var longestScript = 0
        var mostWords = 1
        let entries = SortedLines(Array(text.utf8), firstFault: &firstFault) { line in
            if line[0] >= 0x80 {
                longestScript = max(longestScript, line.count { $0 & 0xC0 != 0x80 })
            } else {
                mostWords = max(mostWords, line.count { $0 == UInt8(ascii: " ") } + 1)
            }
        }
        guard let entries else { return nil }
        self.name = name
        self.entries = entries
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

    /// Whether an entry begins at a place of a text, and ends where a word ends.
    func begins(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard position < text.count else { return false }
        return text[position] < 0x80
            ? beginsWithWord(at: position, in: text) : beginsWithScript(at: position, in: text)
    }

    /// Words of ASCII letters with apostrophes and hyphens inside; `gil's` is looked up as `gil` as well.
    private func beginsWithWord(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = position
        for _ in 0..<mostWords {
            let start = index
            while index < text.count, isWordByte(at: index, in: text, from: start) { index += 1 }
            if index == start { return false }
            if entries.holds(position..<index, of: text) { return true }
            let isOwner = index - start > 2 && text[index - 2] == UInt8(ascii: "'") && text[index - 1] | 0x20 == 0x73
            if isOwner, entries.holds(position..<(index - 2), of: text) { return true }
            guard index < text.count, text[index] == UInt8(ascii: " ") else { return false }
            index += 1
        }
        return false
    }

    /// Whether an entry of ASCII words ends at a place of a text, and begins where a word begins.
    func ends(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard position > 0, isLetter(text[position - 1]), position == text.count || !isLetter(text[position]) else {
            return false
        }
        var start = position
        for _ in 0..<mostWords {
            while start > 0, isLetter(text[start - 1]) || isWordByte(at: start - 1, in: text, from: 0) { start -= 1 }
            if entries.holds(start..<position, of: text) { return true }
            guard start > 1, text[start - 1] == UInt8(ascii: " ") else { return false }
            start -= 1
        }
        return false
    }

    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private func isWordByte(at index: Int, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        if isLetter(text[index]) { return true }
        let isJoint = text[index] == UInt8(ascii: "'") || text[index] == UInt8(ascii: "-")
        return isJoint && index > start && index + 1 < text.count && isLetter(text[index + 1])
    }

    /// Other scripts have no spaces: any entry that the text goes on with.
    private func beginsWithScript(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = position
        for _ in 0..<longestScript {
            guard end < text.count, text[end] >= 0x80 else { return false }
            end += 1
            while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
            if entries.holds(position..<end, of: text) { return true }
        }
        return false
    }
}
