internal import Transcripts

/// What a character at some place in a possible label means for it.
enum LabelByte {
    /// Belongs to the label; its length in bytes.
    case part(Int)
    /// Ends the label: a colon, a parenthesis, markup, a column break.
    case stop
    /// No name holds this.
    case foreign

    /// Whether a name may begin here: with a letter, or all of it redacted.
    static func beginsName(_ bytes: [UInt8], at offset: Int, before end: Int) -> Bool {
        Ascii.isLetter(bytes[offset]) || bytes[offset] >= 0x80
            || Placeholder.length(in: bytes, at: offset, before: end) != nil
    }

    init(_ bytes: [UInt8], at offset: Int, before end: Int) {
        let byte = bytes[offset]
        let next = offset + 1 < end ? bytes[offset + 1] : 0
        // A redacted name is a name like any other.
        if let length = Placeholder.length(in: bytes, at: offset, before: end) {
            self = .part(length)
            return
        }
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "\t"):
            self = .stop
        case UInt8(ascii: " ") where next == UInt8(ascii: " "):
            self = .stop
        case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "|"):
            self = .part(1)
        case ..<0x80:
            self = Ascii.isLetter(byte) || Ascii.isDigit(byte) ? .part(1) : .foreign
        case 0xE3 where next == 0x80:
            // U+3000…303F: 【 ends a label; 々 and the wide space belong to one; 。、《 do not.
            let last = offset + 2 < end ? bytes[offset + 2] : 0
            self = last == 0x90 ? .stop : last == 0x80 || last == 0x85 ? .part(3) : .foreign
        case 0xEF where next == 0xBC:
            // U+FF00…FF3F: ： and （ end a label, full-width letters and digits belong to one, ，！？； do not.
            let last = offset + 2 < end ? bytes[offset + 2] : 0
            let isStop = last == 0x9A || last == 0x88
            self = isStop ? .stop : (0x90...0x99).contains(last) || last > 0xA0 ? .part(3) : .foreign
        case 0xE2 where next == 0x80:
            // “ ” … are prose; dashes and ’ occur in names.
            let last = offset + 2 < end ? bytes[offset + 2] : 0
            self = [0x9C, 0x9D, 0xA6].contains(last) ? .foreign : .part(3)
        default:
            self = .part(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
        }
    }
}
