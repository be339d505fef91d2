/// A JSON text as a flat list of its values in document order, each with its byte range.
///
/// A container's members follow it directly; ``Node/end(at:)`` leads past all of them.
struct JSONTree {
    enum Kind: UInt8 {
        case object, array, string, number, literal
    }

    /// Half as large as ranges would make it: of a long list of short values, the nodes are what takes the memory.
    struct Node {
        private var start: Int
        private var count: Int
        /// From where the name begins to where the value does; 0 outside objects.
        private let keyDistance: UInt32
        private let keyCount: UInt32
        /// How many nodes lie within this one, itself included; while it is open, how many lie between its beginning and
        /// that of the container around it. Nobody has memory for more than fit.
        private var span: UInt32
        let kind: Kind

        /// - Parameter key: begins no further than ``farthestKey`` before the value.
        init(kind: Kind, range: Range<Int>, key: Range<Int>) {
            self.kind = kind
            (start, count, span) = (range.lowerBound, range.count, 1)
            keyCount = UInt32(truncatingIfNeeded: key.count)
            keyDistance = key.isEmpty && key.lowerBound == 0 ? 0 : UInt32(truncatingIfNeeded: start - key.lowerBound)
        }

        /// The greatest distance between the beginnings of a name and of its value.
        static let farthestKey = Int(UInt32.max)

        /// Byte range in the document; of a string without its quotes.
        var range: Range<Int> { Range(uncheckedBounds: (start, start + count)) }

        /// Byte range of the member's name without its quotes; empty at 0 outside objects.
        var key: Range<Int> {
            guard keyDistance > 0 else { return 0..<0 }
            let keyStart = start - Int(keyDistance)
            return Range(uncheckedBounds: (keyStart, keyStart + Int(keyCount)))
        }

        /// Length of the name in bytes.
        var keyLength: Int { Int(keyCount) }

        /// Index of the first node that lies no longer within this one, which stands at an index.
        func end(at index: Int) -> Int { index + Int(span) }

        /// Notes in which container one begins that stands at an index; -1 for none.
        mutating func open(at index: Int, within outer: Int) { span = UInt32(index - outer) }

        /// The container around one that is not closed yet.
        func outer(of index: Int) -> Int { index - Int(span) }

        /// Notes where a container ends: its last byte, and how many nodes it is with all that it holds.
        mutating func close(before end: Int, span: Int) {
            count = end - start
            self.span = UInt32(span)
        }
    }

    let nodes: [Node]

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
}

extension UnsafeBufferPointer<JSONTree.Node> {
    /// The nodes directly within a container.
    func members(of index: Int) -> JSONTree.Members {
        JSONTree.Members(nodes: self, position: index + 1, end: self[index].end(at: index))
    }

    /// The member with that name; of several the last, as most readers have it.
    func member(_ name: StaticString, of index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let container = self[index]
        guard container.kind == .object else { return nil }
        var found: Int?
        var position = index + 1
        let end = container.end(at: index)
        while position < end {
            let node = self[position]
            // Most names differ in length already.
            if node.keyLength == name.utf8CodeUnitCount, bytes.isWord(name, node.key) { found = position }
            position = node.end(at: position)
        }
        return found
    }
}

extension JSONTree {
    struct Members: Sequence, IteratorProtocol {
        let nodes: UnsafeBufferPointer<Node>
        var position: Int
        let end: Int

        mutating func next() -> Int? {
            guard position < end else { return nil }
            defer { position = nodes[position].end(at: position) }
            return position
        }
    }
}
