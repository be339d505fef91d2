/// How one type of value is asked for, announced, answered and recognised.
public struct ValueRule: Sendable {
    public enum Redaction: String, Sendable, CaseIterable {
        case replace
        /// The text is known to be harmless: it is claimed so that no other rule takes it, and never reported.
        case keep
    }

    /// Which other mentions of a found value are found too.
    public enum Remembering: String, Sendable, CaseIterable {
        case none
        /// The whole value, and a longer piece of it soon after.
        case whole
        /// Each of its words alone as well, as with names.
        case words
    }

    public let id: String
    /// The type that is reported, such as `card_last4`.
    public let type: String
    public let title: [String: String]
    public let place: Place
    /// How sure a plain hit is, from 0 to 1.
    public let score: Double
    /// How one side, mostly the agent, asks for the value; the other side's next turns are searched with ``answers``.
    public let asks: [RulePattern]
    /// Phrases right after which the value follows.
    public let cues: [RulePattern]
    /// Words that are said where such a value is; a number of its length that nobody else claims is then taken for it.
    public let topics: [RulePattern]
    /// What the bare value looks like.
    public let answers: [RulePattern]
    /// How many digits the whole value has; with it, a value may come in parts.
    public let digits: ClosedRange<Int>?
    /// How many turns of the other side a question stays open.
    public let within: Int
    /// Recognise the value by itself or by the words around it.
    public let patterns: [RulePattern]
    public let validators: [any Validator]
    /// A hit that overlaps one of these is none.
    public let nots: [RulePattern]
    public let redaction: Redaction
    public let remembering: Remembering
    /// Words that are values at times and plain words at others: not followed through a conversation alone.
    public let ambiguous: Lexicon?
    /// Phrases behind which such a word is the value all the same, "thank you, Mark".
    public let addressing: Lexicon?
    /// Whether an answer may be one piece of several, as of an address: the question stays open for more.
    public let comesInPieces: Bool
    /// The type whose last digits are a value of this type, as the last four of a card number are.
    public let endOf: String?
    /// What belongs to a value that ends right before it, such as the town behind a street.
    public let continuations: [RulePattern]
    /// What members and columns that hold such a value are called, in lower case: `phone number`.
    public let fields: [String]
    /// What the table of tags calls such values; they are found by the words in and around them as well.
    public let tag: String?
    public let examples: Examples
}
