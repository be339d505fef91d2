/// A sign that may end a sentence.
struct SentenceEnd {
    /// In bytes.
    let count: Int
    let isQuestion: Bool

    init?(_ bytes: [UInt8], at offset: Int) {
        switch bytes[offset] {
        case UInt8(ascii: "?"): self.init(count: 1, isQuestion: true)
        case UInt8(ascii: "."), UInt8(ascii: "!"): self.init(count: 1, isQuestion: false)
        case 0xE3, 0xEF:
            if bytes[offset...].starts(with: "？".utf8) {
                self.init(count: 3, isQuestion: true)
            } else if bytes[offset...].starts(with: "。".utf8) || bytes[offset...].starts(with: "！".utf8) {
                self.init(count: 3, isQuestion: false)
            } else {
                return nil
            }
        default: return nil
        }
    }

    private init(count: Int, isQuestion: Bool) {
        self.count = count
        self.isQuestion = isQuestion
    }

    /// Whether the sign that stops before `end` does end a sentence and does not stand within a number or an address.
    func isComplete(in bytes: [UInt8], before end: Int) -> Bool {
        if count > 1 { return true }
        guard end < bytes.count else { return true }
        return Ascii.isSpace(bytes[end]) || "\"?!.)".utf8.contains(bytes[end]) || bytes[end] >= 0x80
    }
}
