/// How a label or a column name is compared: without case, Latin diacritics, full-width forms and doubled white space.
enum Wording {
    /// Lower case, ASCII where there is an ASCII twin, one space between words, none around.
    ///
    /// Underscores count as spaces.
    static func fold(_ text: some Collection<UInt8>) -> String {
        text.allSatisfy { $0 < 0x80 }
            ? foldASCII(text) : foldScalars(String(decoding: text, as: UTF8.self).unicodeScalars)
    }

    private static func foldASCII(_ text: some Collection<UInt8>) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.count)
        var spaceIsDue = false
        for byte in text {
            if Ascii.isSpace(byte) || byte == UInt8(ascii: "_") {
                spaceIsDue = !folded.isEmpty
                continue
            }
            if spaceIsDue { folded.append(UInt8(ascii: " ")) }
            spaceIsDue = false
            folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return String(decoding: folded, as: UTF8.self)
    }

    private static func foldScalars(_ text: String.UnicodeScalarView) -> String {
        var folded = ""
        var spaceIsDue = false
        for scalar in text {
            let plain = twin(of: scalar)
            if plain == " " || plain == "_" || plain.properties.isWhitespace {
                spaceIsDue = !folded.isEmpty
                continue
            }
            // Marks that only steer the direction or the shape of text.
            if plain.properties.generalCategory == .format { continue }
            if spaceIsDue { folded.append(" ") }
            spaceIsDue = false
            folded += plain.properties.lowercaseMapping
        }
        return folded
    }

    private static func twin(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case ..<0xC0: scalar
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000: " "
        default: accents[scalar] ?? scalar
        }
    }

    private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "Á": "a", "É": "e", "Í": "i", "Ó": "o",
        "Ú": "u", "Ü": "u", "Ñ": "n", "ç": "c", "à": "a", "è": "e",
    ]
}
