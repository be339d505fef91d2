import Transcripts

/// A JSON object that is written in a JSON string, as rich chat messages are.
struct JSONWithin {
    let root: JSONValue
    private let outer: JSONValue

    /// - Returns: nil when the string holds no JSON object.
    init?(_ outer: JSONValue) {
        guard outer.isString else { return nil }
        let inner = Document(source: outer.text.document.source, bytes: outer.decoded)
        guard let text = try? JSONText(inner, in: 0..<inner.bytes.count), text.root.isObject else { return nil }
        (root, self.outer) = (text.root, outer)
    }

    /// Every string within a value of it and every number as long as a phone number, in order.
    func texts(in value: JSONValue) -> [JSONValue] {
        value.nodes.map { JSONValue(text: value.text, index: $0) }.filter { value in
            (value.isString && !value.range.isEmpty) || (value.kind == .number && value.range.count >= 7)
        }
    }

    /// Where the name of such a text stands in the outer document.
    func label(of inner: JSONValue) -> Range<Int>? {
        inner.label.map { outer.field.documentRange(of: $0, in: outer.text.document) }
    }

    /// Where such a text stands in the outer document.
    func field(of inner: JSONValue) -> Field {
        let range = outer.field.documentRange(of: inner.range, in: outer.text.document)
        return Field(range: range, writing: .nested(inner.field.writing, in: .jsonString))
    }
}
