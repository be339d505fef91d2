/// Tells quickly that there is nothing to rewrite in a turn, which holds for most turns in ASCII.
enum PlainTextGate {
    /// Whether the text is ASCII, singly spaced, and has neither two number words nor three single digits in a row,
    /// no three letters that stand alone, and no word for a sign of an address.
    ///
    /// May say no when in doubt; the view is then made and found to be the original.
    static func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) -> Bool {
        var reader = Reader()
        var previous: UInt8 = 0
        for byte in text {
            if byte.isLetter {
                reader.addLetter(byte)
            } else {
                if byte < 0x20 || byte > 0x7E || (byte == 0x20 && previous == 0x20) { return false }
                if reader.wordLength > 0 || reader.digits > 0, !byte.isDigit || reader.wordLength > 0 {
                    guard reader.endToken(vocabulary) else { return false }
                }
                if byte.isDigit { reader.digits += 1 }
                // "jo(at)example.com"
                if "([{<".utf8.contains(byte) { reader.isBracketed = true }
            }
            previous = byte
        }
        return reader.endToken(vocabulary)
    }

    /// Counts what stands in a row.
    private struct Reader {
        var key: UInt64 = 0
        var wordLength = 0
        var digits = 0
        private var words = 0
        /// Number words and single digits.
        private var singles = 0
        /// Whether the next word stands in brackets.
        var isBracketed = false
        private var hasMonth = false
        private var hasOrdinal = false
        /// "dot", "arroba" and the like.
        private var hasSign = false
        /// Words of one letter.
        private var letters = 0

        mutating func addLetter(_ byte: UInt8) {
            key = Vocabulary.key(key, adding: byte)
            wordLength += 1
        }

        /// - Returns: false once there is something that may have to be rewritten.
        mutating func endToken(_ vocabulary: Vocabulary) -> Bool {
            if digits == 1 { singles += 1 }
            if digits > 1 { clear() }
            // "A" and "I" are words, the others are letters that somebody spells.
            if wordLength > 0 {
                if isBracketed, wordLength <= 2, key == Self.at || key == 1 { return false }
                isBracketed = false
            }
            if wordLength == 1 { letters += key == 1 || key == 9 ? 1 : 2 }
            if wordLength > 0 { count(wordLength <= Vocabulary.longestWord ? vocabulary[key] : nil) }
            key = 0
            wordLength = 0
            digits = 0
            return words < 2 && singles < 3 && letters < 4 && !hasSign && !(hasMonth && hasOrdinal)
        }

        private mutating func count(_ word: Word?) {
            guard let word else { return clear() }
            hasSign = hasSign || word.kind == .sign
            if word.isNumber {
                words += 1
                singles += 1
                hasOrdinal = hasOrdinal || word.kind == .ordinal
            } else if word.kind != .filler, word.kind != .and {
                clear()
                hasMonth = hasMonth || word.kind == .month
            }
        }

        private static let at = Vocabulary.key(Vocabulary.key(0, adding: UInt8(ascii: "a")), adding: UInt8(ascii: "t"))

        private mutating func clear() {
            words = 0
            singles = 0
        }
    }
}
