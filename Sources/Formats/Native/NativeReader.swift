import Transcripts

/// Collects conversations from JSON objects that have `turns`.
struct NativeReader {
    private let document: Document
    private(set) var transcript = Transcript()
    private var lines: LineCounter

    init(_ document: Document) {
        self.document = document
        lines = LineCounter(document.bytes)
    }

    /// Whether nothing was read or refused yet.
    var isUntouched: Bool { transcript.conversations.isEmpty && transcript.problems.isEmpty }

    /// Reads an object, or each object of an array.
    ///
    /// - Parameters:
    ///   - tree: what stands in the range.
    ///   - range: what is unread when it cannot be understood.
    ///   - line: where it begins, counted from 1.
    mutating func read(_ tree: JSONTree, in range: Range<Int>, line: Int) {
        let objects = tree.nodes[0].kind == .array ? Array(tree.members(of: 0)) : [0]
        for object in objects {
            var conversation = NativeConversation(document, tree)
            do throws(NativeConversation.Refusal) {
                let number = transcript.conversations.count + 1
                transcript.conversations.append(try conversation.read(object, number: number))
            } catch {
                let isWhole = object == 0
                let place = isWhole ? range : tree.nodes[object].range
                skip(
                    place, line: isWhole ? line : lines.line(at: place.lowerBound), because: error.what)
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
