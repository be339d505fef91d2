/// Whether text is a word of the export and not of people: an id, a time, `message_created`.
enum MachineWord {
    /// Bytes; a hash in hexadecimal has as many.
    private static let longest = 64

    /// ASCII without a space, an `@` or enough digits to be a number of a person's; or a time, or a long id.
    static func `is`(_ text: [UInt8]) -> Bool {
        if text.count > longest { return false }
        var digits = 0
        var letters = 0
        for byte in text {
            if byte >= 0x80 || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "@") { return false }
            if isDigit(byte) { digits += 1 } else if isLetter(byte) { letters += 1 }
        }
        return digits < 3 || isTime(text) || isId(text, letters: letters, digits: digits)
    }

    /// `2026-03-02T15:04:05.000Z`.
    private static func isTime(_ text: [UInt8]) -> Bool {
        text.count >= 19 && text[4] == UInt8(ascii: "-") && text[7] == UInt8(ascii: "-")
            && text[10] == UInt8(ascii: "T") && text[13] == UInt8(ascii: ":")
            && text.allSatisfy { isDigit($0) || "-:.TZ+".utf8.contains($0) }
    }

    /// Thirty or more letters and digits in hexadecimal, as hashes and UUIDs are written.
    private static func isId(_ text: [UInt8], letters: Int, digits: Int) -> Bool {
        letters >= 4 && letters + digits >= 30
            && text.allSatisfy { isDigit($0) || 0x61...0x66 ~= $0 | 0x20 || $0 == UInt8(ascii: "-") }
    }
}
