/// Small questions about bytes that formats keep asking.
enum Ascii {
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// A letter, a digit or a sign of ASCII.
    static func isVisible(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E }

    static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte)
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }
}

/// Bytes that lie in one piece, whoever keeps them.
protocol Bytes: RandomAccessCollection where Element == UInt8, Index == Int {}

extension [UInt8]: Bytes {}
extension UnsafeBufferPointer<UInt8>: Bytes {}

extension Bytes {
    /// Whether exactly an ASCII word stands in a range.
    func isWord(_ word: StaticString, _ range: Range<Int>) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in
            for index in word.indices where word[index] != self[range.lowerBound + index] { return false }
            return true
        }
    }

    /// Whether a range begins with a word that is given in small letters; case makes no difference in ASCII.
    func begins(with word: StaticString, in range: Range<Int>) -> Bool {
        guard range.count >= word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in
            word.indices.allSatisfy { index in
                let byte = self[range.lowerBound + index]
                return word[index] == ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            }
        }
    }

    /// A range without the white space at both its ends, no-break and ideographic spaces included.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        // Most texts begin and end with a letter or a sign.
        if lower < upper, Ascii.isVisible(self[lower]), Ascii.isVisible(self[upper - 1]) { return range }
        while lower < upper, let width = spaceWidth(at: lower, before: upper) { lower += width }
        while lower < upper, let width = spaceWidth(endingAt: upper, after: lower) { upper -= width }
        return lower..<upper
    }

    /// The length in bytes of the white space that begins at an offset.
    private func spaceWidth(at offset: Int, before end: Int) -> Int? {
        switch self[offset] {
        case 0x20, 0x09...0x0D: 1
        case 0xC2 where offset + 1 < end && self[offset + 1] == 0xA0: 2
        case 0xE3 where offset + 2 < end && self[offset + 1] == 0x80 && self[offset + 2] == 0x80: 3
        default: nil
        }
    }

    private func spaceWidth(endingAt offset: Int, after start: Int) -> Int? {
        switch self[offset - 1] {
        case 0x20, 0x09...0x0D: 1
        case 0xA0 where offset - 2 >= start && self[offset - 2] == 0xC2: 2
        case 0x80 where offset - 3 >= start && self[offset - 2] == 0x80 && self[offset - 3] == 0xE3: 3
        default: nil
        }
    }
}

extension Collection<UInt8> {
    /// Whether the bytes of an ASCII word occur.
    func holds(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            guard let first = word.first else { return true }
            var rest = self[...]
            while let found = rest.firstIndex(of: first) {
                rest = rest[found...]
                if rest.starts(with: word) { return true }
                rest = rest.dropFirst()
            }
            return false
        }
    }
}
