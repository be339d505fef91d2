internal import Normalizing

/// The words of a turn as tables of weights have them: in lower case, Han characters alone and in pairs.
struct Terms {
    /// Of the turn's normalized view.
    let text: [UInt8]

    /// Calls with the range of every term, from left to right.
    @inline(__always)
    func forEach(_ body: (_ range: Range<Int>) -> Void) {
        var index = 0
        /// Where the Han character before began, if nothing stands between.
        var previous: Int?
        while index < text.count {
            if isLetter(text[index]) {
                let start = index
                while index < text.count, isLetter(text[index]) || text[index] == UInt8(ascii: "'") { index += 1 }
                body(start..<index)
                previous = nil
            } else if isHan(at: index) {
                body(index..<(index + 3))
                if let previous { body(previous..<(index + 3)) }
                previous = index
                index += 3
            } else {
                previous = nil
                index += 1
            }
        }
    }

    /// U+3400 to U+9FFF.
    private func isHan(at index: Int) -> Bool {
        guard index + 2 < text.count else { return false }
        let lead = text[index]
        return (lead == 0xE3 && text[index + 1] >= 0x90) || (0xE4...0xE9).contains(lead)
    }
}
