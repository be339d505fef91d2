extension Writing {
    /// The escape that begins with the backslash at `index`, a surrogate pair as one.
    static func jsonEscape(in raw: ArraySlice<UInt8>, at index: Int) -> Escape? {
        guard index + 1 < raw.endIndex else { return nil }
        let simple: Unicode.Scalar
        switch raw[index + 1] {
        case UInt8(ascii: "n"): simple = "\n"
        case UInt8(ascii: "r"): simple = "\r"
        case UInt8(ascii: "t"): simple = "\t"
        case UInt8(ascii: "b"): simple = "\u{8}"
        case UInt8(ascii: "f"): simple = "\u{C}"
        case UInt8(ascii: "\""): simple = "\""
        case UInt8(ascii: "\\"): simple = "\\"
        case UInt8(ascii: "/"): simple = "/"
        case UInt8(ascii: "u"): return unicodeEscape(in: raw, at: index)
        default: return nil
        }
        return Escape(count: 2, scalar: simple)
    }

    private static func unicodeEscape(in raw: ArraySlice<UInt8>, at index: Int) -> Escape? {
        guard let unit = codeUnit(in: raw, at: index) else { return nil }
        if let scalar = Unicode.Scalar(unit) { return Escape(count: 6, scalar: scalar) }
        if unit < 0xDC00, let low = codeUnit(in: raw, at: index + 6), 0xDC00...0xDFFF ~= low {
            let value = 0x10000 + (UInt32(unit - 0xD800) << 10) + UInt32(low - 0xDC00)
            return Escape(count: 12, scalar: Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return Escape(count: 6, scalar: "\u{FFFD}")
    }

    /// The UTF-16 code unit written as `\u` and four hexadecimal digits at `index`.
    private static func codeUnit(in raw: ArraySlice<UInt8>, at index: Int) -> UInt16? {
        guard index + 6 <= raw.endIndex, raw[index] == UInt8(ascii: "\\"), raw[index + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt16 = 0
        for byte in raw[(index + 2)..<(index + 6)] {
            guard let digit = hexValue(byte) else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    static func encodeJSON(_ text: String) -> [UInt8] {
        var raw: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): raw += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): raw += Array("\\n".utf8)
            case UInt8(ascii: "\r"): raw += Array("\\r".utf8)
            case UInt8(ascii: "\t"): raw += Array("\\t".utf8)
            case ..<0x20:
                let hex = Array("0123456789abcdef".utf8)
                raw += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            default: raw.append(byte)
            }
        }
        return raw
    }
}
