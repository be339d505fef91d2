/// How a label or a column name is compared: without case, Latin diacritics, full-width forms and doubled white space.
enum Wording {
    /// Lower case, ASCII where there is an ASCII twin, one space between words, none around.
    ///
    /// Underscores count as spaces.
    static func fold(_ text: some Collection<UInt8>) -> String {
        text.allSatisfy { $0 < 0x80 }
            ? foldASCII(text) : foldScalars(String(decoding: text, as: UTF8.self).unicodeScalars)
    }

    /// Writes into the string itself: what is folded is mostly so short that it needs no memory of its own. Each byte of
    /// the text gives one at most, a space before another in place of one that was left out, so `text.count` hold all.
    private static func foldASCII(_ text: some Collection<UInt8>) -> String {
        String(unsafeUninitializedCapacity: text.count) { folded in
            var count = 0
            var spaceIsDue = false
            for byte in text {
                if Ascii.isSpace(byte) || byte == UInt8(ascii: "_") {
                    spaceIsDue = count > 0
                    continue
                }
                if spaceIsDue {
                    folded[count] = UInt8(ascii: " ")
                    count += 1
                }
                spaceIsDue = false
                folded[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                count += 1
            }
            return count
        }
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
