/// Who speaks, as far as rules care.
public enum Role: String, Sendable, CaseIterable, Codable {
    case agent
    case customer
    /// A machine that talks on the carrier's behalf.
    case bot
    /// Notices of the platform: "chat started", "transferred".
    case system
    case unknown
}

/// One side of a conversation.
public struct Participant: Sendable, Equatable {
    public var role: Role
    /// The name in the label or metadata; nil when the transcript gives a role only.
    public var name: String?

    public init(role: Role, name: String? = nil) {
        self.role = role
        self.name = name
    }
}

/// What one participant says before another one does.
public struct Turn: Sendable {
    /// A field and where its decoded text stands in ``Turn/text``.
    public struct Piece: Sendable {
        public let field: Field
        /// UTF-8 byte offset in the turn's text.
        public let start: Int
        /// Length of the decoded text in bytes.
        public let count: Int
    }

    /// Index into ``Conversation/participants``.
    public var participant: Int
    /// The decoded text, valid UTF-8; pieces are joined by one space unless they touch.
    public private(set) var text: [UInt8] = []
    /// The fields that the text was read from, in order.
    public private(set) var pieces = Pieces()
    /// Seconds since the conversation began, if known.
    public var start: Double?

    public init(participant: Int, fields: [Field], in document: Document, start: Double? = nil) {
        self.participant = participant
        self.start = start
        for field in fields { append(field, in: document) }
    }

    /// Makes room for so many pieces, mostly words: each takes some eight bytes with the space before it.
    package mutating func expect(_ count: Int) {
        guard count > 1 else { return }
        pieces.reserveCapacity(count)
        text.reserveCapacity(count * 8)
    }

    /// Adds the next caption or line of the same speaker.
    ///
    /// - Parameters:
    ///   - field: a piece of the document.
    ///   - document: the one that the turn is from.
    ///   - touching: whether the field goes on where the one before it stops, with nothing but a tag between.
    public mutating func append(_ field: Field, in document: Document, touching: Bool = false) {
        if !touching, !pieces.isEmpty { text.append(UInt8(ascii: " ")) }
        let start = text.count
        field.writing.decode(document.bytes[field.range], into: &text)
        pieces.append(Piece(field: field, start: start, count: text.count - start))
    }

    /// The text as a string, for reports and tests.
    public var string: String { String(decoding: text, as: UTF8.self) }
}
