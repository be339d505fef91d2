public import Transcripts

/// A document as formats look at it: what is JSON is told into values once, for all of them.
public struct Content: Sendable {
    public let document: Document
    /// Nil for what does not begin like JSON.
    let json: JSONSample?

    public init(_ document: Document) {
        self.document = document
        json = JSONSample(document)
    }

    /// Why no format can read it, when it was meant to be JSON and is none.
    public var fault: Problem? {
        guard case .broken(let fault) = json else { return nil }
        // Line ends after the last byte of text are no line of their own.
        let text = document.bytes.trimmed(0..<document.bytes.count)
        return Problem(
            path: document.source, line: document.line(at: min(fault.offset, text.upperBound)),
            what: "not valid JSON at byte \(fault.offset): \(fault.what)",
            remedy: fault.endsEarly ? "the file is cut off; export it again" : "export it again or mend this place")
    }
}
