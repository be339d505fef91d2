import Transcripts

extension Conversation {
    /// The id of a conversation that its export gives none: the source, and its number if it is not the first. In a piece of a
    /// large file the number of the piece stands before it.
    static func id(of document: Document, number: Int) -> String {
        if document.piece > 1 { return "\(document.source)#\(document.piece).\(number)" }
        return number == 1 ? document.source : "\(document.source)#\(number)"
    }
}
