import Transcripts

/// The text between the tags of HTML that is written in another writing, such as a JSON string.
enum MarkupText {
    /// The stretches of text, in order, blank ones left out.
    static func fields(of whole: Field, in document: Document) -> [Phrase] {
        if whole.writing.isAsItIs(document.bytes[whole.range]) {
            let writing = within(whole.writing)
            var phrases: [Phrase] = []
            document.bytes.withUnsafeBufferPointer { bytes in
                eachStretch(of: bytes, whole.range) { stretch in
                    phrases.append(phrase(stretch, at: phrases.count, Field(range: stretch.range, writing: writing)))
                }
            }
            return phrases
        }
        let text = whole.text(in: document)
        var stretches: [Stretch] = []
        text.withUnsafeBufferPointer { eachStretch(of: $0, 0..<$0.count) { stretches.append($0) } }
        return zip(stretches, whole.parts(stretches.map(\.range), in: document)).enumerated().map { index, found in
            phrase(found.0, at: index, Field(range: found.1.range, writing: within(found.1.writing)))
        }
    }

    private static func phrase(_ stretch: Stretch, at index: Int, _ field: Field) -> Phrase {
        Phrase(field: field, touches: stretch.touches && index > 0 ? .always : .never)
    }

    private static func within(_ writing: Writing) -> Writing {
        if case .jsonString = writing { return withinJSON }
        return .nested(.markup, in: writing)
    }

    /// Made once: each that is made takes memory of its own.
    private static let withinJSON = Writing.nested(.markup, in: .jsonString)

    /// Whether a text that may be anything has tags in it that mails and chats use.
    static func isMarkup(_ whole: Field, in document: Document) -> Bool {
        guard document.bytes.firstOffset(of: UInt8(ascii: "<"), in: whole.range) != nil else { return false }
        return whole.text(in: document).withUnsafeBufferPointer { text in
            var tags = MarkupTags(text, 0..<text.count)
            while let tag = tags.next() {
                if known.contains(tag.name) { return true }
                // What only looks like a tag may hold one.
                tags.position = tag.range.lowerBound + 1
            }
            return false
        }
    }

    private static let known: Set<String> = [
        "p", "br", "div", "span", "html", "body", "b", "strong", "em", "i", "u", "a", "ul", "ol", "li", "table", "tr",
        "td", "img", "blockquote", "font", "pre",
    ]

    private typealias Stretch = (range: Range<Int>, touches: Bool)

    private static func eachStretch(
        of text: UnsafeBufferPointer<UInt8>, _ whole: Range<Int>, _ use: (Stretch) -> Void
    ) {
        var start = whole.lowerBound
        var touches = false
        var tags = MarkupTags(text, whole)
        while let tag = tags.next() {
            let isBlank = text.trimmed(start..<tag.range.lowerBound).isEmpty
            if !isBlank { use((start..<tag.range.lowerBound, touches)) }
            let isTouched = isBlank && start < tag.range.lowerBound
            touches = isTouched ? touches && tag.isInline : tag.isInline
            start = tag.range.upperBound
        }
        if !text.trimmed(start..<whole.upperBound).isEmpty { use((start..<whole.upperBound, touches)) }
    }
}
