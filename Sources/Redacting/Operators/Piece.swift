package import Understanding

/// A stretch of a document that holds a value or a part of one.
///
/// A value may run over several captions or words of a list; each piece is replaced where it stands.
package struct Piece: Sendable {
    package let label: ValueLabel
    /// The id of the conversation.
    package let conversation: String
    /// The piece as a person reads it.
    package let text: String
    /// The value with all its pieces, a space between them.
    package let whole: String
    /// Where the piece begins in the whole, in UTF-8 bytes.
    package let offset: Int
    /// The value in its plainest form, in full, however much of it was said here: `4111111111111111` for a number
    /// that was told in four turns.
    package let known: String

    package init(
        _ text: String, of whole: String, at offset: Int, label: ValueLabel, conversation: String, known: String
    ) {
        self.text = text
        self.whole = whole
        self.offset = offset
        self.label = label
        self.conversation = conversation
        self.known = known
    }

    package var type: String { label.type }
    package var placeholder: String { label.token }

    /// Whether something that begins at an offset of the whole stands in this piece.
    func holds(_ offset: Int) -> Bool { (self.offset..<(self.offset + text.utf8.count)).contains(offset) }
}
