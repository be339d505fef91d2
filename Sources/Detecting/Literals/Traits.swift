/// What is counted in a text besides literals.
struct Traits {
    /// ASCII digits.
    let digits: Int
    let hasCapital: Bool
    /// Whether it has a character beyond ASCII.
    let isWide: Bool
    /// Whether it has a letter beyond ASCII that PCRE2 takes for one of ASCII where case does not count: `ſ` for s, the
    /// Kelvin sign for k. Literals do not, so such a text opens all gates.
    let hasStrangeLetter: Bool
    /// The lexicons of which an entry may begin in it.
    let lexicons: UInt64

    /// Loops without jumps, of which the compiler makes vectors.
    init(_ text: UnsafeBufferPointer<UInt8>, lexicons: UInt64) {
        self.lexicons = lexicons
        var (digits, capitals, all): (UInt32, UInt8, UInt8) = (0, 0, 0)
        for byte in text {
            digits &+= byte &- 0x30 < 10 ? 1 : 0
            capitals |= byte &- 0x41 < 26 ? 1 : 0
            all |= byte
        }
        self.digits = Int(digits)
        hasCapital = capitals != 0
        isWide = all >= 0x80
        hasStrangeLetter = isWide && Self.hasStrangeLetter(text)
    }

    private static func hasStrangeLetter(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.indices.contains { place in
            switch text[place] {
            case 0xBF: place > 0 && text[place - 1] == 0xC5
            case 0xAA: place > 1 && text[place - 1] == 0x84 && text[place - 2] == 0xE2
            default: false
            }
        }
    }
}
