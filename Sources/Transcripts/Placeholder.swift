/// What stands in place of a value that was redacted before: its type in capitals and a number, `[PERSON_NAME_1]`.
public enum Placeholder {
    /// What is longer is none.
    private static let longest = 40

    /// Whether a text is placeholders and signs alone: nothing of it is left to find.
    public static func isAll(of text: [UInt8]) -> Bool {
        var position = 0
        var found = false
        while position < text.count {
            if let length = length(in: text, at: position, before: text.count) {
                position += length
                found = true
            } else {
                let byte = text[position]
                if byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 { return false }
                position += 1
            }
        }
        return found
    }

    /// Whether a range lies within a placeholder: what stands there was replaced before.
    public static func covers(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let window = max(0, range.lowerBound - longest)...range.lowerBound
        return window.contains { open in
            open < bytes.count
                && length(in: bytes, at: open, before: bytes.count).map { open + $0 >= range.upperBound } ?? false
        }
    }

    /// What a stretch of a text has besides placeholders.
    public static func rest(of bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
        var rest: [UInt8] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if let length = length(in: bytes, at: position, before: range.upperBound) {
                position += length
            } else {
                rest.append(bytes[position])
                position += 1
            }
        }
        return rest
    }

    /// The length in bytes of a placeholder that begins at an offset; nil when none does.
    public static func length(in bytes: [UInt8], at offset: Int, before end: Int) -> Int? {
        guard bytes[offset] == UInt8(ascii: "["),
            let close = bytes[offset..<min(end, offset + longest)].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        let inside = bytes[(offset + 1)..<close]
        let isToken = inside.allSatisfy { $0 == UInt8(ascii: "_") || $0 &- 0x41 < 26 || $0 &- 0x30 < 10 }
        return isToken && inside.contains(UInt8(ascii: "_")) ? close + 1 - offset : nil
    }
}
