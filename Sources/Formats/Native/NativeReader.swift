import Transcripts

/// Collects conversations from JSON objects that have `turns`.
struct NativeReader {
    private let document: Document
    private(set) var transcript = Transcript()

    init(_ document: Document) {
        self.document = document
    }

    /// Whether nothing was read or refused yet.
    var isUntouched: Bool { transcript.conversations.isEmpty && transcript.problems.isEmpty }

    /// Reads an object, or each object of an array.
    ///
    /// - Parameter line: where it begins, counted from 1.
    mutating func read(_ tree: JSONTree, in range: Range<Int>, line: Int) {
        let objects = tree.nodes[0].kind == .array ? Array(tree.members(of: 0)) : [0]
        for object in objects {
            var conversation = NativeConversation(document, tree)
            do throws(NativeConversation.Refusal) {
                let number = transcript.conversations.count + 1
                transcript.conversations.append(try conversation.read(object, number: number))
            } catch {
                // Only a document that is one array gets here more than once, so counting lines again is cheap enough.
                let place = tree.nodes[object].range
                let isWhole = object == 0
                skip(
                    isWhole ? range : place, line: isWhole ? line : document.line(at: place.lowerBound),
                    because: error.what)
            }
        }
    }

    mutating func skip(_ range: Range<Int>, line: Int, because what: String) {
        transcript.problems.append(
            Problem(
                path: document.source, line: line, what: what,
                remedy: "mend or remove this line"))
        transcript.unread.append(range)
    }
}
