/// A word list that patterns ask: `{{is:NAME}}` holds where a word or phrase of it begins, `{{isnt:NAME}}` elsewhere,
/// `{{ends:NAME}}` where one ends.
///
/// Kept as the file's own bytes and searched by halving, so that a list of any length costs nothing to load.
public struct Lexicon: Sendable {
    public let name: String
    /// Entries in lower case, sorted by bytes, each ended by a line feed.
    private let bytes: [UInt8]
    /// The most characters of another script that an entry begins with; such entries are not parted by spaces.
    private let longestScript: Int
    /// The most words of an entry.
    private let mostWords: Int

    /// - Returns: nil when the entries are not sorted, with the number of the first line that is out of place.
    init?(name: String, text: String, firstFault: inout Int) {
        var longestScript = 0
        var mostWords = 1
        var previous: Substring.UTF8View = ""[...].utf8
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty { continue }
            guard previous.lexicographicallyPrecedes(line.utf8) else {
                firstFault = index + 1
                return nil
            }
            previous = line.utf8
            if line.utf8.first.map({ $0 >= 0x80 }) ?? false {
                longestScript = max(longestScript, line.unicodeScalars.count)
            } else {
                mostWords = max(mostWords, line.utf8.count { $0 == UInt8(ascii: " ") } + 1)
            }
        }
        self.name = name
        self.longestScript = longestScript
        self.mostWords = mostWords
        bytes = Array(text.utf8) + (text.utf8.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")])
    }

    /// A list of words that stands in a rule.
    init?(words: [String]) {
        var line = 0
        let text = Set(words.map { $0.lowercased() }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.init(name: "", text: text.joined(separator: "\n"), firstFault: &line)
    }

    /// Whether a word in lower case is an entry.
    public func contains(_ word: ArraySlice<UInt8>) -> Bool { holds(word) }

    /// Whether an entry begins at a place of a text, and ends where a word ends.
    func begins(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard position < text.count else { return false }
        return text[position] < 0x80
            ? beginsWithWord(at: position, in: text) : beginsWithScript(at: position, in: text)
    }

    /// Words of ASCII letters with apostrophes and hyphens inside; `gil's` is looked up as `gil` as well.
    private func beginsWithWord(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var key: [UInt8] = []
        var index = position
        for _ in 0..<mostWords {
            let start = index
            while index < text.count, isWordByte(at: index, in: text, from: start) {
                key.append(text[index] &- 0x41 < 26 ? text[index] | 0x20 : text[index])
                index += 1
            }
            if index == start { return false }
            if holds(key[...]) { return true }
            if key.suffix(2).elementsEqual("'s".utf8), holds(key.dropLast(2)) { return true }
            guard index < text.count, text[index] == UInt8(ascii: " ") else { return false }
            key.append(text[index])
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
            let key = text[start..<position].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            if holds(key[...]) { return true }
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
            if holds(text[position..<end]) { return true }
        }
        return false
    }

    /// Finds an entry by halving the bytes, not the lines, so that no index of lines is needed.
    private func holds(_ key: some Collection<UInt8>) -> Bool {
        var low = 0
        var high = bytes.count
        while low < high {
            var start = (low + high) / 2
            while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let line = bytes[start..<end]
            if line.elementsEqual(key) { return true }
            if line.lexicographicallyPrecedes(key) { low = end + 1 } else { high = start }
        }
        return false
    }
}
