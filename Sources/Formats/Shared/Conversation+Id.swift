import Transcripts

extension Conversation {
    /// The id of a conversation that its export gives none: the source, and its number if it is not the first.
    static func id(of source: String, number: Int) -> String {
        number == 1 ? source : "\(source)#\(number)"
    }
}
