/// Reading UTF-8 that is known to be valid.
enum Scalar {
    /// The scalar value at a character border and how many bytes it takes.
    static func decode(_ text: [UInt8], at position: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(text[position])
        let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard length > 1, position + length <= text.count else { return (first, 1) }
        var scalar = first & (0x7F >> UInt32(length))
        for index in position + 1..<position + length { scalar = scalar << 6 | UInt32(text[index] & 0x3F) }
        return (scalar, length)
    }

    /// The scalar value that ends right before a place; nil at the beginning.
    static func before(_ position: Int, in text: [UInt8]) -> UInt32? {
        guard position > 0 else { return nil }
        var start = position - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return decode(text, at: start).scalar
    }

    /// The scalar value at a place; nil at the end.
    static func at(_ position: Int, in text: [UInt8]) -> UInt32? {
        position < text.count ? decode(text, at: position).scalar : nil
    }
}

extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isLetterOrDigit: Bool { isDigit || isLetter }
}
