internal import Reporting

/// Something in which an analysis and gold differ. It holds places and ids, no text.
public struct Miss: Sendable, Equatable, Encodable {
    public enum Kind: String, Sendable, Encodable {
        /// A gold value of which more than a tenth was not found.
        case missed
        /// A gold value that was found as another type.
        case mistyped
        /// A gold value whose text still stands in the redacted turn.
        case leaked
        /// A value that is none.
        case extra
        /// A harmless piece that a value touches.
        case keptTextTaken = "kept text taken"
        case primary
        case intents
        case findings
    }

    public let kind: Kind
    public let conversation: String
    /// Nil when the conversation as a whole is meant.
    public internal(set) var turn: Int?
    /// Code points of the turn, half open.
    public internal(set) var start: Int?
    public internal(set) var end: Int?
    /// What the gold says: the type of the value, or the ids that were not found.
    public let gold: [String]
    /// What was found there instead or besides.
    public let found: [String]
    /// By which rules.
    public let rules: [String]
}
