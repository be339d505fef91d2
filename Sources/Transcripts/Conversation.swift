/// How the customer and the carrier talked.
public enum Channel: String, Sendable, Codable {
    case chat
    case call
}

/// A conversation as it was read: who took part, what was said in which order, and where all of it stands.
public struct Conversation: Sendable {
    /// Text of the document that belongs to this conversation but is no turn: a speaker's label, a subject, a header line.
    public struct Aside: Sendable, Equatable {
        public let field: Field
        /// The participant whose name this is, if it is one.
        public let namesParticipant: Int?

        public init(field: Field, namesParticipant: Int? = nil) {
            self.field = field
            self.namesParticipant = namesParticipant
        }
    }

    /// The id the export gives; otherwise the source, with `#2`, `#3`, … after it when a file holds several.
    public var id: String
    public var source: String
    public var channel: Channel?
    /// A BCP 47 tag such as `en`, if the export gives one.
    public var language: String?
    /// As the export writes it, if it does.
    public var startedAt: String?
    public var participants: [Participant]
    public var turns: [Turn]
    public var asides: [Aside]

    public init(
        id: String, source: String, channel: Channel? = nil, language: String? = nil, startedAt: String? = nil,
        participants: [Participant] = [], turns: [Turn] = [], asides: [Aside] = []
    ) {
        self.id = id
        self.source = source
        self.channel = channel
        self.language = language
        self.startedAt = startedAt
        self.participants = participants
        self.turns = turns
        self.asides = asides
    }

    /// The role of whoever speaks a turn.
    public func role(ofTurn index: Int) -> Role {
        participants[turns[index].participant].role
    }
}
