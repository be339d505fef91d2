import Transcripts

/// What a document that begins like JSON turns out to be.
enum JSONSample {
    /// One JSON value.
    case whole(JSONText)
    /// A value a line (NDJSON); the first of them that can be read.
    case lines(head: [JSONText])
    /// Neither.
    case broken(JSONFault)

    /// So many lines are tried.
    private static let headLength = 20

    /// - Returns: nil when the document begins with neither a brace nor a bracket.
    init?(_ document: Document) {
        let first = document.bytes[document.textStart...].first { !Ascii.isSpace($0) }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
        do throws(JSONFault) {
            self = .whole(try JSONText(document, in: document.textStart..<document.bytes.count))
        } catch {
            let head = Self.head(of: document)
            self = head.isEmpty ? .broken(error) : .lines(head: head)
        }
    }

    /// Whether one of the values to tell the format by is what is looked for.
    func contains(where isWanted: (JSONValue) -> Bool) -> Bool {
        switch self {
        case .whole(let text): text.withRoot(isWanted)
        case .lines(let head): head.contains { $0.withRoot(isWanted) }
        case .broken: false
        }
    }

    /// Nothing when the text is one value over several lines that is cut off or broken.
    private static func head(of document: Document) -> [JSONText] {
        var texts: [JSONText] = []
        for line in Lines(document.bytes, from: document.textStart).lazy.filter({ !$0.isEmpty }).prefix(headLength) {
            // A value that begins with a bracket alone goes on over several lines.
            if texts.isEmpty, line.count <= 2 { return [] }
            // A line of a longer value may be a number or an empty list by itself.
            if let text = try? JSONText(document, in: line), text.tree.nodes.count > 1 { texts.append(text) }
        }
        return texts
    }
}
