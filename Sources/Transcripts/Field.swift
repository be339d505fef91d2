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
}
