/// For each place of a text the lexicons of which an entry may begin there, a bit each: a quick no to most questions.
///
/// One a worker. It remembers words, since most come again. Its memory is its own, not Swift's arrays, since a matcher asks in
/// the middle of a search, where each check would be paid a thousand times a turn.
package final class WordMarks {
    /// What is known of a word of up to 16 bytes, in lower case, or of one character of another script.
    private struct Word {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var lexicons: UInt64 = 0
    }

    /// Those beyond 64 have no bit and may begin anywhere.
    private let lexicons: ArraySlice<Lexicon>
    /// Bits without a lexicon.
    private let others: UInt64
    private let words: UnsafeMutablePointer<Word>
    private static let wordBits = 13
    private static let longest = 16

    private var marks: UnsafeMutablePointer<UInt64>
    private var room = 256
    /// The text that the marks are of.
    private var text: UnsafePointer<UInt8>?

    package init(_ lexicons: [Lexicon]) {
        self.lexicons = lexicons.prefix(64)
        others = self.lexicons.count == 64 ? 0 : UInt64.max << UInt64(self.lexicons.count)
        words = .allocate(capacity: 1 << Self.wordBits)
        words.initialize(repeating: Word(), count: 1 << Self.wordBits)
        marks = .allocate(capacity: room)
    }

    deinit {
        words.deallocate()
        marks.deallocate()
    }

    /// Looks at a text, which stays where it is until ``forget()``.
    ///
    /// - Returns: the lexicons of which an entry may begin anywhere in it.
    package func look(at text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if text.count > room {
            marks.deallocate()
            room = text.count * 2
            marks = .allocate(capacity: room)
        }
        marks.initialize(repeating: others, count: text.count)
        self.text = text.baseAddress
        var all = others
        var wasLetter = false
        for place in 0..<text.count {
            let byte = text[place]
            let isLetter = Lexicon.isLetter(byte)
            if isLetter ? !wasLetter : byte >= 0xC0 {
                marks[place] = others | lexicons(at: place, in: text)
                all |= marks[place]
            }
            wasLetter = isLetter
        }
        return all
    }

    /// Says that the text may change or go.
    package func forget() { text = nil }

    /// False only where no entry of the lexicon begins.
    func mayBegin(_ lexicon: Int, at place: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard self.text == text.baseAddress, lexicon < 64, place < text.count else { return true }
        return marks[place] & 1 << UInt64(lexicon) != 0
    }

    /// The lexicons of which an entry may begin with the word, or the character, at a place.
    private func lexicons(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var word = Word()
        var end = place
        if text[place] >= 0x80 {
            end = min(text.count, place + characterLength(text[place]))
            for index in place..<end { word.low = word.low << 8 | UInt64(text[index]) }
        } else {
            end = Lexicon.endOfWord(at: place, in: text)
            guard end - place <= Self.longest else { return .max }
            for index in place..<end {
                word.high = word.high << 8 | word.low >> 56
                word.low = word.low << 8 | UInt64(text[index] &- 0x41 < 26 ? text[index] | 0x20 : text[index])
            }
        }
        let mixed = (word.low ^ word.high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        let slot = words + Int(truncatingIfNeeded: mixed >> UInt64(64 - Self.wordBits))
        if slot.pointee.low == word.low, slot.pointee.high == word.high { return slot.pointee.lexicons }
        for (number, lexicon) in lexicons.enumerated() where lexicon.mayBegin(with: place..<end, of: text) {
            word.lexicons |= 1 << UInt64(number)
        }
        slot.pointee = word
        return word.lexicons
    }
}
