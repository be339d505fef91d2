/// A JSON text as a flat list of its values in document order, each with its byte range.
///
/// A container's members follow it directly; ``Node/end`` leads past all of them.
struct JSONTree {
    enum Kind: UInt8 {
        case object, array, string, number, literal
    }

    struct Node {
        let kind: Kind
        /// Byte range in the document; of a string without its quotes.
        var range: Range<Int>
        /// Byte range of the member's name without its quotes; empty at 0 outside objects.
        let key: Range<Int>
        /// Index of the first node that lies no longer within this one.
        var end: Int
    }

    private(set) var nodes: [Node]

    /// Reads exactly one JSON value.
    ///
    /// - Parameters:
    ///   - bytes: the whole document.
    ///   - range: where the value stands, white space around it allowed.
    /// - Throws: ``JSONFault`` with the offset in `bytes` of what breaks RFC 8259.
    init(_ bytes: [UInt8], in range: Range<Int>) throws(JSONFault) {
        nodes = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONFault) in
            var scanner = JSONScanner(buffer, in: range)
            try scanner.scan()
            return scanner.nodes
        }
    }

    /// The nodes directly within a container.
    func members(of index: Int) -> Members {
        Members(nodes: nodes, position: index + 1, end: nodes[index].end)
    }

    struct Members: Sequence, IteratorProtocol {
        let nodes: [Node]
        var position: Int
        let end: Int

        mutating func next() -> Int? {
            guard position < end else { return nil }
            defer { position = nodes[position].end }
            return position
        }
    }

    /// The member with that name; of several the last, as most readers have it.
    func member(_ name: StaticString, of index: Int, in bytes: [UInt8]) -> Int? {
        guard nodes[index].kind == .object else { return nil }
        var found: Int?
        for member in members(of: index) where isNamed(name, member, in: bytes) { found = member }
        return found
    }

    func isNamed(_ name: StaticString, _ index: Int, in bytes: [UInt8]) -> Bool {
        bytes.isWord(name, nodes[index].key)
    }
}
