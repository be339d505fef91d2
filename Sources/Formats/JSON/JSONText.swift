package import Transcripts

/// One JSON value of a document with all that lies in it.
package struct JSONText: Sendable {
    let document: Document
    let tree: JSONTree
    /// Byte range in the document, white space around the value included.
    let extent: Range<Int>

    /// - Throws: ``JSONFault`` as ``JSONTree`` does.
    package init(_ document: Document, in range: Range<Int>) throws(JSONFault) {
        self.document = document
        extent = range
        tree = try JSONTree(document.bytes, in: range)
    }

    /// Looks at the value. Neither it nor what lies in it may be kept beyond `look`.
    func withRoot<Result>(_ look: (JSONValue) -> Result) -> Result {
        document.bytes.withUnsafeBufferPointer { bytes in
            tree.nodes.withUnsafeBufferPointer { nodes in
                let source = JSONSource(document: document, extent: extent, bytes: bytes, nodes: nodes)
                return withUnsafePointer(to: source) { look(JSONValue(source: $0, index: 0)) }
            }
        }
    }
}

/// What the values of a text are read from as long as somebody looks at it.
///
/// Values point here and count no references, which would cost more than most of what is asked of them.
struct JSONSource {
    let document: Document
    let extent: Range<Int>
    let bytes: UnsafeBufferPointer<UInt8>
    let nodes: UnsafeBufferPointer<JSONTree.Node>
}
