import Transcripts

/// The text between the tags of HTML that is written in another writing, such as a JSON string.
enum MarkupText {
    /// Tags that do not part words.
    private static let inline: Set<String> = [
        "b", "i", "u", "em", "strong", "span", "a", "font", "code", "small", "sub", "sup", "mark", "s",
    ]

    /// The stretches of text, in order, blank ones left out.
    static func fields(of whole: Field, in document: Document) -> [Phrase] {
        let stretches = stretches(whole.text(in: document))
        return zip(stretches, whole.parts(stretches.map(\.range), in: document)).enumerated().map { index, found in
            let (stretch, part) = found
            return Phrase(
                field: Field(range: part.range, writing: .nested(.markup, in: part.writing)),
                touches: stretch.touches && index > 0 ? .always : .never)
        }
    }

    /// Whether a text that may be anything has tags in it that mails and chats use.
    static func isMarkup(_ whole: Field, in document: Document) -> Bool {
        guard document.bytes.firstOffset(of: UInt8(ascii: "<"), in: whole.range) != nil else { return false }
        let text = whole.text(in: document)
        var position = 0
        while let open = text.firstOffset(of: UInt8(ascii: "<"), in: position..<text.count) {
            if tagEnd(text, at: open) != nil, known.contains(name(text, at: open)) { return true }
            position = open + 1
        }
        return false
    }

    private static let known: Set<String> = [
        "p", "br", "div", "span", "html", "body", "b", "strong", "em", "i", "u", "a", "ul", "ol", "li", "table", "tr",
        "td", "img", "blockquote", "font", "pre",
    ]

    private static func stretches(_ text: [UInt8]) -> [(range: Range<Int>, touches: Bool)] {
        var found: [(range: Range<Int>, touches: Bool)] = []
        var start = 0
        var touches = false
        func end(at position: Int) {
            let isBlank = text.trimmed(start..<position).isEmpty
            if !isBlank { found.append((start..<position, touches)) }
        }
        var position = 0
        while let open = text.firstOffset(of: UInt8(ascii: "<"), in: position..<text.count) {
            guard let close = tagEnd(text, at: open) else {
                position = open + 1
                continue
            }
            end(at: open)
            let isBlank = text.trimmed(start..<open).isEmpty
            let isInline = inline.contains(name(text, at: open))
            touches = isBlank && start < open ? touches && isInline : isInline
            (start, position) = (close, close)
        }
        end(at: text.count)
        return found
    }

    /// Behind the `>` of the tag or comment that begins at an offset; nil when none does.
    private static func tagEnd(_ text: [UInt8], at open: Int) -> Int? {
        guard open + 1 < text.count else { return nil }
        let first = text[open + 1]
        guard Ascii.isLetter(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "!") else { return nil }
        return text.firstOffset(of: UInt8(ascii: ">"), in: open..<text.count).map { $0 + 1 }
    }

    private static func name(_ text: [UInt8], at open: Int) -> String {
        let rest = text[(open + 1)...].drop { $0 == UInt8(ascii: "/") }
        return String(decoding: rest.prefix { Ascii.isLetter($0) || Ascii.isDigit($0) }, as: UTF8.self).lowercased()
    }
}
