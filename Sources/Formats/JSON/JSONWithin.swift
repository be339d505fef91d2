import Transcripts

/// A JSON value that is written in another text: rich chat messages in a JSON string, events in a cell of a table.
struct JSONWithin {
    let root: JSONValue
    private let outer: Field
    private let document: Document

    /// Looks at what a field holds; nothing of it may be kept beyond `look`.
    ///
    /// - Returns: nil when the field holds neither an object nor a list.
    static func look<Result>(into outer: Field, in document: Document, _ look: (JSONWithin) -> Result) -> Result? {
        let inner = Document(source: document.source, bytes: outer.text(in: document))
        let first = inner.bytes.first { !Ascii.isSpace($0) }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            let text = try? JSONText(inner, in: 0..<inner.bytes.count)
        else { return nil }
        return text.withRoot { look(JSONWithin(root: $0, outer: outer, document: document)) }
    }

    /// The same of a string that holds a JSON object.
    static func look<Result>(into outer: JSONValue, _ look: (JSONWithin) -> Result) -> Result? {
        guard outer.isString else { return nil }
        let found: Result?? = Self.look(into: outer.field, in: outer.document) { $0.root.isObject ? look($0) : nil }
        return found ?? nil
    }

    /// All its texts, as text beside the turns.
    var asides: [Conversation.Aside] {
        texts(in: root).map { Conversation.Aside(field: field(of: $0), label: label(of: $0)) }
    }

    /// Every string within a value of it and every number as long as a phone number, in order.
    func texts(in value: JSONValue) -> [JSONValue] {
        value.nodes.map { value.value(at: $0) }.filter { value in
            (value.isString && !value.range.isEmpty) || (value.kind == .number && value.range.count >= 7)
        }
    }

    /// Where the name of such a text stands in the outer document.
    func label(of inner: JSONValue) -> Range<Int>? {
        inner.label.map { outer.documentRange(of: $0, in: document) }
    }

    /// Where such a text stands in the outer document.
    func field(of inner: JSONValue) -> Field {
        let range = outer.documentRange(of: inner.range, in: document)
        return Field(range: range, writing: .nested(inner.field.writing, in: outer.writing))
    }
}
