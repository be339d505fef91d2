/// What is counted in a text besides literals.
struct Traits {
    /// ASCII digits.
    var digits = 0
    var hasCapital = false
    /// Whether it has a character beyond ASCII.
    var isWide = false
    /// Whether it has a letter beyond ASCII that PCRE2 takes for one of ASCII where case does not count: `ſ` for s, the
    /// Kelvin sign for k. The automaton does not, so such a text opens all gates.
    var hasStrangeLetter = false
    /// The lexicons of which an entry may begin in it.
    let lexicons: UInt64

    init(_ text: UnsafeBufferPointer<UInt8>, lexicons: UInt64, foldingInto folded: inout [UInt8]) {
        self.lexicons = lexicons
        folded.append(contentsOf: text)
        for (place, byte) in text.enumerated() {
            if byte >= 0x80 { isWide = true }
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                hasCapital = true
                folded[place] = byte | 0x20
            case 0xBF where place > 0 && text[place - 1] == 0xC5: hasStrangeLetter = true
            case 0xAA where place > 1 && text[place - 1] == 0x84 && text[place - 2] == 0xE2: hasStrangeLetter = true
            default: break
            }
        }
    }
}
