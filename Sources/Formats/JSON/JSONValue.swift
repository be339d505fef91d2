import Transcripts

/// A value of a JSON text, as formats look at it; good within ``JSONText/withRoot(_:)`` only.
struct JSONValue {
    let source: UnsafePointer<JSONSource>
    /// Index of the value's node.
    let index: Int

    init(source: UnsafePointer<JSONSource>, index: Int) { (self.source, self.index) = (source, index) }

    /// All bytes of the document.
    var bytes: UnsafeBufferPointer<UInt8> { source.pointee.bytes }
    var node: JSONTree.Node { source.pointee.nodes[index] }

    /// Another value of the same text.
    func value(at index: Int) -> JSONValue { JSONValue(source: source, index: index) }

    var document: Document { source.pointee.document }
    /// Byte range in the document of the text that this lies in, white space around it included.
    var extent: Range<Int> { source.pointee.extent }

    var kind: JSONTree.Kind { node.kind }
    /// Byte range in the document; of a string without its quotes.
    var range: Range<Int> { node.range }
    /// Indices of this node and of all within it.
    var nodes: Range<Int> { index..<node.end(at: index) }
    var isObject: Bool { kind == .object }
    var isArray: Bool { kind == .array }
    var isString: Bool { kind == .string }

    /// The member of an object with that name; nil for `null` as well, which exports write for what is not there.
    subscript(_ name: StaticString) -> JSONValue? {
        guard let found = source.pointee.nodes.member(name, of: index, in: bytes) else { return nil }
        let value = value(at: found)
        return value.isNull ? nil : value
    }

    /// The first of several names that is there.
    func first(of names: StaticString...) -> JSONValue? {
        for name in names { if let value = self[name] { return value } }
        return nil
    }

    /// The name under which this is a member of its object.
    var name: String { String(decoding: bytes[node.key], as: UTF8.self) }

    /// Byte range of that name; nil outside objects.
    var label: Range<Int>? { node.label }

    /// A string or a number as text.
    var string: String? {
        guard kind == .string || kind == .number else { return nil }
        return isPlain ? String(decoding: bytes[range], as: UTF8.self) : String(decoding: decoded, as: UTF8.self)
    }

    /// A string's or number's text as labels and words of formats are compared.
    var folded: String {
        isPlain ? Wording.fold(bytes[range]) : Wording.fold(decoded)
    }

    /// Whether the text stands as it is, without escapes.
    var isPlain: Bool {
        bytes.firstOffset(of: UInt8(ascii: "\\"), in: range) == nil
    }

    /// A string's text in UTF-8, escapes resolved; a number's as it is written.
    var decoded: [UInt8] { isPlain ? Array(bytes[range]) : field.text(in: document) }

    /// Whether two values have the same text, or both of them none.
    static func haveSameText(_ one: JSONValue?, _ other: JSONValue?) -> Bool {
        if let one, let other, one.kind == other.kind, one.bytes[one.range].elementsEqual(other.bytes[other.range]) {
            return true
        }
        return one?.string == other?.string
    }

    /// A number, or a string that holds one.
    var number: Double? {
        guard kind == .number || kind == .string, range.count <= 30 else { return nil }
        return Decimal.number(bytes, range)
    }

    /// A string's or number's place in the document.
    var field: Field { node.field }

    /// The same without the blanks around it, which recognised words and captions begin with.
    var trimmedField: Field {
        Field(range: bytes.trimmed(range), writing: field.writing)
    }

    /// Whether it is a whole number as long as phone, card and account numbers; shorter ones are counts and times.
    var isLongInteger: Bool { kind == .number && range.count >= 7 && bytes[range].allSatisfy { Ascii.isDigit($0) } }

    /// Whether a string is exactly one word of ASCII.
    func reads(_ word: StaticString) -> Bool { isString && bytes.isWord(word, range) }

    /// Whether a string begins with a word of ASCII.
    func begins(with word: StaticString) -> Bool {
        isString && range.count >= word.utf8CodeUnitCount
            && bytes.isWord(word, range.lowerBound..<(range.lowerBound + word.utf8CodeUnitCount))
    }

    func isOne(of words: StaticString...) -> Bool { words.contains { reads($0) } }

    /// Whether it is the literal `true`.
    var isTrue: Bool { kind == .literal && bytes.isWord("true", range) }

    var isNull: Bool { kind == .literal && bytes.isWord("null", range) }

    /// Whether all of these members are there, `null` or not.
    func has(_ names: StaticString...) -> Bool {
        isObject && names.allSatisfy { source.pointee.nodes.member($0, of: index, in: bytes) != nil }
    }
}

extension JSONTree.Node {
    var field: Field { Field(range: range, writing: kind == .number ? .jsonNumber : .jsonString) }

    var label: Range<Int>? { key.isEmpty ? nil : key }
}
