package import Transcripts

/// One JSON value of a document with all that lies in it.
package final class JSONText: Sendable {
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

    var root: JSONValue { JSONValue(text: self, index: 0) }
}
