/// A stretch of a caption's text between tags.
struct CueText {
    let range: Range<Int>
    /// The name in the voice tag that holds for it.
    let voice: Range<Int>?

    /// Parts a range at its tags.
    ///
    /// - Returns: in order, white space included, empty stretches left out.
    static func parts(_ bytes: [UInt8], _ range: Range<Int>) -> [CueText] {
        var parts: [CueText] = []
        var voice: Range<Int>?
        var start = range.lowerBound
        var position = start
        while let open = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
            guard let tag = Tag(bytes, at: open, before: range.upperBound) else {
                position = open + 1
                continue
            }
            if open > start { parts.append(CueText(range: start..<open, voice: voice)) }
            if let name = tag.voice { voice = name }
            if tag.endsVoice { voice = nil }
            position = tag.end
            start = tag.end
        }
        if start < range.upperBound { parts.append(CueText(range: start..<range.upperBound, voice: voice)) }
        return parts
    }

    /// `<v Alice>`, `</v>`, `<c.yellow>`, `<00:00:01.000>`.
    private struct Tag {
        var end: Int
        var voice: Range<Int>?
        var endsVoice = false

        init?(_ bytes: [UInt8], at open: Int, before limit: Int) {
            let inner = bytes[(open + 1)..<limit].prefix(200)
            guard let first = inner.first, Ascii.isLetter(first) || Ascii.isDigit(first) || first == UInt8(ascii: "/"),
                let close = inner.firstIndex(of: UInt8(ascii: ">"))
            else { return nil }
            let name = bytes[(open + 1)..<close]
            guard !Ascii.isDigit(first) || name.contains(UInt8(ascii: ":")) else { return nil }
            end = close + 1
            endsVoice = name.elementsEqual("/v".utf8)
            // `<v.loud Alice>`: classes stand before the space, the name after it.
            if first == UInt8(ascii: "v"), let space = name.firstIndex(of: UInt8(ascii: " ")),
                space == open + 2 || bytes[open + 2] == UInt8(ascii: ".")
            {
                voice = bytes.trimmed(space..<close)
            }
        }
    }
}
