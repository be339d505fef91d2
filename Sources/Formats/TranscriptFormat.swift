public import Transcripts

/// One kind of export: how it is recognised and how its fields are read. One file a format.
public protocol TranscriptFormat: Sendable {
    /// Short and stable, such as `webvtt`.
    var id: String { get }
    /// For the table of `parley formats`.
    var title: String { get }
    /// How it is recognised, in a few words.
    var recognisedBy: String { get }
    /// What it carries besides text: roles, names, times, several conversations.
    var carries: String { get }

    /// Whether the content looks like this format. Decided by content alone; the file name says nothing.
    func recognises(_ content: Content) -> Bool
    /// Reads every conversation that can be read.
    ///
    /// - Throws: ``Problem`` when nothing of the document can be read.
    func read(_ content: Content) throws(Problem) -> Transcript
}

extension TranscriptFormat {
    public func recognises(_ document: Document) -> Bool { recognises(Content(document)) }

    public func read(_ document: Document) throws(Problem) -> Transcript { try read(Content(document)) }
}

/// What a format found in a document.
public struct Transcript: Sendable {
    public var conversations: [Conversation]
    /// Parts that could not be read; the conversations beside them were.
    public var problems: [Problem]
    /// Byte ranges of the document that no field covers because they could not be read, in order.
    ///
    /// A redacted copy must leave them out: nobody knows what they hold.
    public var unread: [Range<Int>]
    /// Text that belongs to the document and to none of its several conversations, such as a list of users.
    public var shared: [Conversation.Aside] = []

    public init(conversations: [Conversation] = [], problems: [Problem] = [], unread: [Range<Int>] = []) {
        self.conversations = conversations
        self.problems = problems
        self.unread = unread
    }
}
