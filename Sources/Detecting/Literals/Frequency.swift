/// How often texts are found in turns: a rough guess, by which of several literals the rarest is looked for. It decides what
/// is fast, not what is found.
enum Frequency {
    /// How often a text stands in a turn of some 70 characters.
    static func expected(_ text: [UInt8]) -> Double {
        let bytes = text.filter { $0 != Literal.border }
        let word = bytes.split(separator: UInt8(ascii: " "))
        if word.count == 1, word[0].count < text.count, common.contains(String(decoding: word[0], as: UTF8.self)) {
            return 0.5
        }
        var expected = 70.0
        var isFirst = true
        for byte in bytes.prefix(Literal.longest) where byte & 0xC0 != 0x80 {
            // What stands in a language at all follows itself more often than chance would have it.
            expected *= share(of: byte) * (isFirst ? 1 : 1.8)
            isFirst = false
        }
        if text.first == Literal.border { expected *= 0.25 }
        // A letter at the end of words is looked at wherever it stands.
        if text.last == Literal.border, bytes.count > 1 { expected *= 0.35 }
        return expected
    }

    /// The share of a character, known by its first byte, of all characters of turns.
    private static func share(of byte: UInt8) -> Double {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): letters[Int(byte - UInt8(ascii: "a"))]
        case UInt8(ascii: " "): 0.17
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 0.003
        case UInt8(ascii: "."), UInt8(ascii: ","): 0.01
        case UInt8(ascii: "'"), UInt8(ascii: "?"): 0.005
        // Of the characters of other scripts that patterns have, which are the usual ones.
        case 0xE0...: 0.0015
        default: 0.0005
        }
    }

    /// From a to z, in English.
    private static let letters = [
        0.065, 0.012, 0.023, 0.035, 0.1, 0.018, 0.016, 0.05, 0.057, 0.0013, 0.0064, 0.033, 0.02, 0.057, 0.063, 0.016,
        0.0008, 0.049, 0.052, 0.075, 0.023, 0.008, 0.019, 0.0012, 0.016, 0.0006,
    ]

    /// Words that every other turn has.
    private static let common: Set<String> = [
        "the", "to", "is", "in", "it", "my", "me", "you", "on", "no", "not", "of", "and", "a", "i", "for", "can", "do",
        "we",
        "that", "this", "have", "was", "with", "at", "be", "so", "but", "are", "your", "get", "just", "know", "what",
        "how",
        "if", "or", "any", "out", "up", "need", "que", "de", "la", "el", "en", "un", "mi", "se", "por", "con", "los",
        "para", "una", "es", "lo", "si", "te", "su", "did", "will", "has", "from", "here", "now", "there", "they", "he",
        "she", "all", "when", "yes", "ok", "okay", "的", "了", "是", "我", "不", "有", "你", "这", "好", "吗",
    ]
}
