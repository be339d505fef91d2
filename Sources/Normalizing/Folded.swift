/// What becomes of one character in the view.
enum Folded: Equatable {
    case keep
    case drop
    /// White space of any kind.
    case space
    /// An ASCII character of any kind.
    case letter(UInt8)
    case letters(UInt8, UInt8)
    /// Dropped; the character before it stands for both: an accent after its letter, one more space.
    case mark

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x21...0x7E: self = .keep
        case 0x09...0x0D, 0x20, 0x85, 0xA0: self = .space
        case 0...0xBF: self = Self.latin1Sign(scalar)
        case 0xC0...0x17F, 0x1E00...0x1EFF: self = LatinLetters.base(of: scalar)
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20F0: self = .mark
        case 0x2000...0x206F, 0x2212: self = Self.punctuation(scalar)
        case 0x1680, 0x3000: self = .space
        // Arabic letter mark, Mongolian vowel separator, byte order mark.
        case 0x061C, 0x180E, 0xFEFF: self = .drop
        // Variation selectors, which stand in keycaps: 4️⃣.
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .mark
        case 0xFF01...0xFF5E: self = .letter(UInt8(truncatingIfNeeded: scalar - 0xFEE0))
        case 0x3001...0x9FFF, 0xAC00...0xFAFF, 0xFF5F...0xFFFF: self = .keep
        default: self = Self.digitOrLetter(scalar)
        }
    }

    /// Control characters and the signs of Latin-1.
    private static func latin1Sign(_ scalar: UInt32) -> Folded {
        switch scalar {
        case 0xB4: .letter(UInt8(ascii: "'"))
        case 0xA1...0xBF where scalar != 0xAD: .keep
        default: .drop
        }
    }

    private static func punctuation(_ scalar: UInt32) -> Folded {
        switch scalar {
        case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: .space
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .drop
        case 0x2010...0x2015, 0x2212: .letter(UInt8(ascii: "-"))
        case 0x2018...0x201B, 0x2032: .letter(UInt8(ascii: "'"))
        case 0x201C...0x201F, 0x2033: .letter(UInt8(ascii: "\""))
        default: .keep
        }
    }

    /// Decimal digits of other scripts, and letters that only look different.
    private static func digitOrLetter(_ scalar: UInt32) -> Folded {
        switch scalar {
        case 0x212A: return .letter(UInt8(ascii: "K"))
        case 0x212B: return .letter(UInt8(ascii: "A"))
        case 0x1D400...0x1D6A3:
            let index = UInt8((scalar - 0x1D400) % 52)
            return .letter(index < 26 ? UInt8(ascii: "A") + index : UInt8(ascii: "a") + index - 26)
        default: break
        }
        guard let properties = Unicode.Scalar(scalar)?.properties, properties.numericType == .decimal,
            let value = properties.numericValue, (0...9).contains(value)
        else { return .keep }
        return .letter(UInt8(ascii: "0") + UInt8(value))
    }
}
