internal import Transcripts

/// Turns and conversations that are longer than anybody talks: a file that was taken for one. They are not read, so that
/// time and memory stay within bounds whatever a file holds.
enum TooLong {
    /// In bytes of text.
    private static let longestTurn = 1 << 20
    private static let longestConversation = 1 << 23

    /// - Parameter path: what problems call the document.
    /// - Returns: why the conversation is not read; nil if it may be.
    static func problem(of conversation: Conversation, in document: Document, path: String) -> Problem? {
        if let index = conversation.turns.firstIndex(where: { $0.text.count > longestTurn }) {
            let count = conversation.turns[index].text.count
            return Problem(
                path: path, line: line(of: conversation.turns[index], in: document),
                what: "turn \(index) of conversation \(conversation.id) has \(count) bytes, more than 1 MiB",
                remedy: "export it with one message a turn")
        }
        let count = conversation.turns.reduce(0) { $0 + $1.text.count }
        guard count > longestConversation, let first = conversation.turns.first else { return nil }
        return Problem(
            path: path, line: line(of: first, in: document),
            what: "conversation \(conversation.id) has \(count) bytes of turns, more than 8 MiB",
            remedy: "export one conversation a file, or a long one in parts")
    }

    private static func line(of turn: Turn, in document: Document) -> Int {
        document.line(at: turn.pieces.first?.field.range.lowerBound ?? 0)
    }
}
