/// ASCII words of a text, as ranges of bytes: letters, digits, and apostrophes within.
func wordRanges(in text: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = 0
    while index < text.count {
        guard isDigit(text[index]) || isLetter(text[index]) else {
            index += 1
            continue
        }
        let start = index
        while index < text.count, isDigit(text[index]) || isLetter(text[index]) { index += 1 }
        words.append(start..<index)
    }
    return words
}

/// A word in lower case, for comparing.
func folded(_ text: ArraySlice<UInt8>) -> [UInt8] { text.map(folded) }

/// An ASCII letter in lower case, any other byte as it is.
@inline(__always)
func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

/// The characters of other scripts in a text, without what is between them; Han names are compared by these.
func nonASCII(_ text: ArraySlice<UInt8>) -> [UInt8] { text.filter { $0 >= 0x80 } }

/// Where a sequence of bytes stands in a text.
func occurrences(of piece: [UInt8], in text: [UInt8]) -> [Range<Int>] {
    guard let first = piece.first, piece.count <= text.count else { return [] }
    var found: [Range<Int>] = []
    var index = 0
    while index <= text.count - piece.count {
        if text[index] == first, text[index..<(index + piece.count)].elementsEqual(piece) {
            found.append(index..<(index + piece.count))
            index += piece.count
        } else {
            index += 1
        }
    }
    return found
}
