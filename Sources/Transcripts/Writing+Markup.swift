extension Writing {
    /// The character reference that begins with the `&` at `index`; it must end in a semicolon.
    static func markupEscape(in raw: ArraySlice<UInt8>, at index: Int) -> Escape? {
        // The longest that is worth a look is `&#x0010FFFF;`.
        let window = raw[index..<min(index + 12, raw.endIndex)]
        guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = raw[(index + 1)..<end]
        let scalar = name.first == UInt8(ascii: "#") ? numbered(name.dropFirst()) : named(name)
        return scalar.map { Escape(count: end + 1 - index, scalar: $0) }
    }

    private static func numbered(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
        let digits = isHex ? digits.dropFirst() : digits
        let base: UInt32 = isHex ? 16 : 10
        guard !digits.isEmpty else { return nil }
        var value: UInt32 = 0
        for byte in digits {
            guard let digit = hexValue(byte), digit < base else { return nil }
            // Eight hexadecimal digits fit; ten decimal ones may not.
            let (product, overflows) = value.multipliedReportingOverflow(by: base)
            guard !overflows, product <= 0x10FFFF else { return "\u{FFFD}" }
            value = product + UInt32(digit)
        }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static func named(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        names[String(decoding: name, as: UTF8.self)]
    }

    /// Those that WebVTT knows, and those that help desks' HTML bodies commonly hold.
    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "lrm": "\u{200E}", "rlm": "\u{200F}", "hellip": "…", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "iexcl": "¡", "iquest": "¿",
        "euro": "€", "pound": "£", "copy": "©", "reg": "®", "trade": "™",
        "aacute": "á", "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "uuml": "ü",
    ]

    static func encodeMarkup(_ text: String) -> [UInt8] {
        var raw: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw += Array("&amp;".utf8)
            case UInt8(ascii: "<"): raw += Array("&lt;".utf8)
            case UInt8(ascii: ">"): raw += Array("&gt;".utf8)
            // A blank line would end a caption.
            case UInt8(ascii: "\n"): raw += Array("&#10;".utf8)
            case UInt8(ascii: "\r"): raw += Array("&#13;".utf8)
            default: raw.append(byte)
            }
        }
        return raw
    }
}
