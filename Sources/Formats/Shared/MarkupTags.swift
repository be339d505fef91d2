import Transcripts

/// The tags and comments of a text, one after the other. Each byte is looked at once, whatever lacks its end.
struct MarkupTags {
    struct Tag {
        /// From `<` to behind `>`.
        let range: Range<Int>
        fileprivate let text: UnsafeBufferPointer<UInt8>
        private var letters: Range<Int> {
            let start = text[range].dropFirst().firstIndex { $0 != UInt8(ascii: "/") } ?? range.upperBound
            let end = text[start..<range.upperBound].firstIndex { !Ascii.isLetter($0) && !Ascii.isDigit($0) }
            return start..<(end ?? range.upperBound)
        }

        /// In small letters; empty for a comment.
        var name: String { String(decoding: text[letters], as: UTF8.self).lowercased() }

        /// Whether it does not part words.
        var isInline: Bool {
            let letters = letters
            return Self.inline.contains { word in
                word.utf8CodeUnitCount == letters.count && text.begins(with: word, in: letters)
            }
        }

        private static let inline: [StaticString] = [
            "b", "i", "u", "em", "strong", "span", "a", "font", "code", "small", "sub", "sup", "mark", "s",
        ]
    }

    private let text: UnsafeBufferPointer<UInt8>
    private let end: Int
    /// Where the next tag is looked for.
    var position: Int
    /// The first `>` behind `position` when it is known.
    private var close = -1

    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        (self.text, position, end) = (text, range.lowerBound, range.upperBound)
    }

    mutating func next() -> Tag? {
        while let open = text.firstOffset(of: UInt8(ascii: "<"), in: position..<end) {
            position = open + 1
            guard position < end, isName(text[position]) else { continue }
            if close < open { close = text.firstOffset(of: UInt8(ascii: ">"), in: open..<end) ?? end }
            // No tag behind this one ends either.
            guard close < end else { return nil }
            position = close + 1
            return Tag(range: open..<(close + 1), text: text)
        }
        return nil
    }

    private func isName(_ first: UInt8) -> Bool {
        Ascii.isLetter(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "!")
    }
}
