/// Tells quickly that there is nothing to rewrite in a turn, which holds for most turns in ASCII.
enum PlainTextGate {
    /// Whether the text is ASCII, singly spaced, and has neither two number words nor three single digits in a row.
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
        private var hasMonth = false
        private var hasOrdinal = false

        mutating func addLetter(_ byte: UInt8) {
            key = Vocabulary.key(key, adding: byte)
            wordLength += 1
        }

        /// - Returns: false once there is something that may have to be rewritten.
        mutating func endToken(_ vocabulary: Vocabulary) -> Bool {
            if digits == 1 { singles += 1 }
            if digits > 1 { clear() }
            if wordLength > 0 { count(wordLength <= Vocabulary.longestWord ? vocabulary[key] : nil) }
            key = 0
            wordLength = 0
            digits = 0
            return words < 2 && singles < 3 && !(hasMonth && hasOrdinal)
        }

        private mutating func count(_ word: Word?) {
            guard let word else { return clear() }
            if word.isNumber {
                words += 1
                singles += 1
                hasOrdinal = hasOrdinal || word.kind == .ordinal
            } else if word.kind != .filler, word.kind != .and {
                clear()
                hasMonth = hasMonth || word.kind == .month
            }
        }

        private mutating func clear() {
            words = 0
            singles = 0
        }
    }
}
