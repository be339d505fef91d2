import Transcripts

/// The text of a header: as it is, or in encoded words such as `=?UTF-8?B?5L2g5aW9?=` (RFC 2047).
enum MailWords {
    /// Why a word cannot be read.
    struct Fault: Error {
        let offset: Int
        let charset: String
    }

    static func fields(of range: Range<Int>, in document: Document) throws(Fault) -> [Field] {
        let bytes = document.bytes
        var fields: [Field] = []
        var start = range.lowerBound
        func addPlain(_ part: Range<Int>) {
            let part = bytes.trimmed(part)
            if !part.isEmpty { fields.append(Field(range: part, writing: .plain)) }
        }
        var position = start
        while let sign = bytes.firstOffset(of: UInt8(ascii: "="), in: position..<range.upperBound) {
            guard let word = word(bytes, at: sign, before: range.upperBound) else {
                position = sign + 1
                continue
            }
            let field = Field(range: word.text, writing: word.writing)
            try check(field, charset: word.charset, in: document)
            addPlain(start..<sign)
            if !field.range.isEmpty { fields.append(field) }
            (start, position) = (word.end, word.end)
        }
        addPlain(start..<range.upperBound)
        return fields
    }

    private static func check(_ field: Field, charset: String, in document: Document) throws(Fault) {
        guard MailCharset.reads(field.text(in: document), as: charset) else {
            throw Fault(offset: field.range.lowerBound, charset: charset)
        }
    }

    private struct Word {
        let charset: String
        let text: Range<Int>
        let writing: Writing
        let end: Int
    }

    private static func word(_ bytes: [UInt8], at start: Int, before end: Int) -> Word? {
        let question = UInt8(ascii: "?")
        guard bytes[start..<end].starts(with: "=?".utf8),
            let first = bytes.firstOffset(of: question, in: (start + 2)..<end),
            let second = bytes.firstOffset(of: question, in: (first + 1)..<end), second == first + 2,
            let third = bytes.firstOffset(of: question, in: (second + 1)..<end), third + 1 < end,
            bytes[third + 1] == UInt8(ascii: "=")
        else { return nil }
        let writing: Writing
        switch bytes[first + 1] | 0x20 {
        case UInt8(ascii: "b"): writing = .base64()
        case UInt8(ascii: "q"): writing = .nested(.quotedPrintable, in: .spacesAsUnderscores)
        default: return nil
        }
        // A language may follow the charset.
        let charset = String(decoding: bytes[(start + 2)..<first], as: UTF8.self).prefix { $0 != "*" }
        return Word(charset: String(charset), text: (second + 1)..<third, writing: writing, end: third + 2)
    }
}

/// Which charsets can be read in what is encoded within a mail; the mail as a whole is UTF-8 by then.
enum MailCharset {
    /// Whether decoded text is what was meant: UTF-8, or nothing but ASCII where the charset has ASCII in it.
    static func reads(_ text: [UInt8], as charset: String) -> Bool {
        let name = charset.lowercased()
        if name.isEmpty || ["utf-8", "utf8", "us-ascii", "ascii"].contains(name) {
            // What is no UTF-8 was decoded to this.
            return !text.holds("\u{FFFD}")
        }
        let hidesText = ["utf-16", "utf-32", "utf-7", "iso-2022", "hz-"].contains { name.hasPrefix($0) }
        return !hidesText && text.allSatisfy { $0 < 0x80 }
    }
}
