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
        /// Byte range in the document of what the field is called: a JSON member's name, a column's header.
        public let label: Range<Int>?

        public init(field: Field, namesParticipant: Int? = nil, label: Range<Int>? = nil) {
            self.field = field
            self.namesParticipant = namesParticipant
            self.label = label
        }
    }

    /// Text of the document that repeats what turns say, word by word or in one piece: `words[]`, `lexical`, `transcripts[]`.
    public struct Echo: Sendable, Equatable {
        /// In the order of the text; read with one space between them.
        public let fields: [Field]
        /// What they repeat, in order.
        public let places: [Place]

        public init(fields: [Field], places: [Place]) {
            self.fields = fields
            self.places = places
        }
    }

    /// A part of a turn.
    public struct Place: Sendable, Equatable {
        /// Index into ``Conversation/turns``.
        public var turn: Int
        /// UTF-8 byte range of the turn's text.
        public var part: Range<Int>

        public init(turn: Int, part: Range<Int>) {
            self.turn = turn
            self.part = part
        }
    }

    /// When a word of the document is heard, in seconds of the recording.
    public struct Clip: Sendable, Equatable {
        /// Byte range of the word in the document.
        public let range: Range<Int>
        public let start: Double
        public let end: Double

        public init(range: Range<Int>, start: Double, end: Double) {
            self.range = range
            self.start = start
            self.end = end
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
    public var echoes: [Echo] = []
    /// By position in the document.
    public var clips: [Clip] = []

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
