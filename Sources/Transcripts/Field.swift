/// A piece of text in a document: where its bytes stand, and how they are written there.
public struct Field: Sendable, Equatable {
    /// UTF-8 byte range in the document, without the quotes or tags around it.
    public let range: Range<Int>
    public let writing: Writing

    public init(range: Range<Int>, writing: Writing) {
        self.range = range
        self.writing = writing
    }

    /// The text as a person reads it: escapes resolved, entities decoded.
    public func text(in document: Document) -> [UInt8] {
        writing.decode(document.bytes[range])
    }

    /// Where a range of the decoded text stands in the document.
    ///
    /// - Parameters:
    ///   - decoded: UTF-8 byte range of ``text(in:)``, on character borders.
    ///   - document: the one that the field is from.
    /// - Returns: byte range in the document that covers every escape it touches whole.
    public func documentRange(of decoded: Range<Int>, in document: Document) -> Range<Int> {
        writing.rawRange(of: decoded, in: document.bytes[range])
    }

    /// What is written at ``documentRange(of:in:)`` so that a text takes the place of a part of this one.
    public func replacement(of decoded: Range<Int>, by text: String, in document: Document) -> [UInt8] {
        writing.replacement(of: decoded, by: text, in: document.bytes[range])
    }

    /// Parts of the field as fields of their own.
    ///
    /// - Parameter parts: UTF-8 byte ranges of ``text(in:)`` on character borders, in order, without overlaps.
    public func parts(_ parts: [Range<Int>], in document: Document) -> [Field] {
        // Positions in both texts move on together, so that a long text is walked once.
        var (rest, start) = (self, 0)
        return parts.map { part in
            let raw = document.bytes[rest.range]
            let found = rest.writing.part(part.moved(by: -start), of: raw)
            let behind = rest.writing.rest(after: part.upperBound - start, of: raw)
            (rest, start) = (Field(range: behind.range, writing: behind.writing), part.upperBound)
            return Field(range: found.range, writing: found.writing)
        }
    }
}
