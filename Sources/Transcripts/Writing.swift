/// How a text is written in its document: what stands for what, and how to write something in its place.
public indirect enum Writing: Sendable, Equatable {
    /// As it is.
    case plain
    /// Between the quotes of a JSON string (RFC 8259).
    case jsonString
    /// A JSON number. What replaces it becomes a string, so it is replaced whole.
    case jsonNumber
    /// Between the quotes of a quoted CSV cell, where `""` stands for `"` (RFC 4180).
    case csvCell
    /// A CSV cell without quotes, which can hold neither the separator nor a line break.
    case bareCell(separator: UInt8)
    /// Between the tags of HTML, XML or WebVTT, where `&amp;` stands for `&`.
    case markup
    /// The body of a mail in which `=E9` stands for a byte and `=` at a line's end for nothing (RFC 2045).
    case quotedPrintable
    /// The word of a mail's header in which `_` stands for a space, around quoted-printable (RFC 2047).
    case spacesAsUnderscores
    /// Base64, line breaks allowed. Groups of four characters stand for three bytes, and text begins and ends anywhere
    /// in them: so many decoded bytes at the beginning and at the end of the raw text lie outside the field.
    case base64(lead: Int = 0, trail: Int = 0)
    /// One writing within another, such as the HTML of a message in a JSON string.
    case nested(Writing, in: Writing)

    /// Where a part of the decoded text stands.
    ///
    /// - Parameters:
    ///   - decoded: byte range in what ``decode(_:)`` returns.
    ///   - raw: the same bytes that were decoded.
    /// - Returns: a range of `raw`'s own indices that covers each escape it touches whole.
    public func rawRange(of decoded: Range<Int>, in raw: ArraySlice<UInt8>) -> Range<Int> {
        if self == .jsonNumber, !decoded.isEmpty { return raw.indices }
        if case .nested(let inner, let outer) = self {
            let middle = outer.decode(raw)
            return outer.rawRange(of: inner.rawRange(of: decoded, in: middle[...]), in: raw)
        }
        if case .base64(let lead, _) = self { return Self.groups(of: decoded.moved(by: lead), in: raw) }
        var decodedOffset = 0
        var position = raw.startIndex
        var lower: Int?
        // Each round looks at one stretch without escapes and the escape after it.
        while let introducer, let found = raw.firstOffset(of: introducer, from: position) {
            let stretchEnd = decodedOffset + (found - position)
            if lower == nil, decoded.lowerBound < stretchEnd {
                lower = position + (decoded.lowerBound - decodedOffset)
            }
            if decoded.upperBound <= stretchEnd {
                let upper = position + (decoded.upperBound - decodedOffset)
                return (lower ?? upper)..<upper
            }
            let escape = escape(in: raw, at: found)
            position = found + (escape?.count ?? 1)
            decodedOffset = stretchEnd + (escape.map { $0.scalar.map { UTF8.width($0) } ?? 0 } ?? 1)
            if lower == nil, decoded.lowerBound < decodedOffset { lower = found }
            if decoded.upperBound <= decodedOffset { return (lower ?? position)..<position }
        }
        let upper = min(position + (decoded.upperBound - decodedOffset), raw.endIndex)
        return min(lower ?? position + (decoded.lowerBound - decodedOffset), upper)..<upper
    }

    /// A text written so that it reads back as itself in the middle of such a field.
    ///
    /// In an unquoted CSV cell nothing can stand for the separator, a quote or a line break: a space takes their place.
    public func encode(_ text: String) -> [UInt8] {
        switch self {
        case .plain: Array(text.utf8)
        case .jsonString: Self.encodeJSON(text)
        case .jsonNumber: [UInt8(ascii: "\"")] + Self.encodeJSON(text) + [UInt8(ascii: "\"")]
        case .csvCell: Self.encodeQuotedCell(text)
        case .bareCell(let separator): Self.encodeBareCell(text, separator: separator)
        case .markup: Self.encodeMarkup(text)
        case .quotedPrintable: Self.encodeQuotedPrintable(text)
        case .spacesAsUnderscores: Self.encodeUnderscores(text)
        case .base64: Self.encodeBase64(text)
        case .nested(let inner, let outer): outer.encode(String(decoding: inner.encode(text), as: UTF8.self))
        }
    }

    /// One escape: how many bytes it takes in the document, and the character it stands for.
    struct Escape {
        let count: Int
        /// Nil for what stands for nothing.
        let scalar: Unicode.Scalar?
    }

    /// The ASCII byte that every escape of this writing begins with.
    var introducer: UInt8? {
        switch self {
        case .plain, .bareCell, .jsonNumber, .base64, .nested: nil
        case .quotedPrintable: UInt8(ascii: "=")
        case .spacesAsUnderscores: UInt8(ascii: "_")
        case .jsonString: UInt8(ascii: "\\")
        case .csvCell: UInt8(ascii: "\"")
        case .markup: UInt8(ascii: "&")
        }
    }

    func escape(in raw: ArraySlice<UInt8>, at index: Int) -> Escape? {
        switch self {
        case .plain, .bareCell, .jsonNumber, .base64, .nested: nil
        case .quotedPrintable: Self.quotedEscape(in: raw, at: index)
        case .spacesAsUnderscores: Escape(count: 1, scalar: " ")
        case .jsonString: Self.jsonEscape(in: raw, at: index)
        case .csvCell: Self.cellEscape(in: raw, at: index)
        case .markup: Self.markupEscape(in: raw, at: index)
        }
    }
}

extension [UInt8] {
    mutating func append(scalar: Unicode.Scalar) {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
