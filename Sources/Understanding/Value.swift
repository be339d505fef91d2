public import Transcripts

/// How a value was recognised.
public enum Recognition: String, Sendable, Codable {
    /// By its shape or by the words around it.
    case pattern
    /// Right after a phrase that announces it.
    case cue
    /// As the answer to a question.
    case answer
    /// As one part of an answer or a read-out that came in pieces.
    case part
    /// By what the words in and around it weigh.
    case words
    /// As another mention of a value that is known from elsewhere in the conversation.
    case mention
    /// Because a match limit was hit: the whole turn is treated as sensitive.
    case undecided
}

/// A sensitive value: where it stands and why it is taken for one. It does not hold the text itself.
public struct Value: Sendable, Equatable {
    public let type: String
    public let turn: Int
    /// UTF-8 byte range of the turn's text.
    public let range: Range<Int>
    public let rule: String
    public let saidBy: Role
    /// From 0 to 1.
    public let score: Double
    public let recognition: Recognition
    /// The turn whose question this answers.
    public let askedAt: Int?
    /// The check digits and other checks that it passed.
    public let validators: [String]
    /// Counts the different values of a type in a conversation, from 1; every mention of one value has its number.
    public let number: Int

    public var label: ValueLabel { ValueLabel(type: type, rule: rule, number: number) }

    /// The placeholder, such as `[CARD_LAST4_1]`.
    public var token: String { label.token }
}

/// Which value something is: its type, the rule that says so, and its number among the values of the type.
public struct ValueLabel: Sendable, Equatable {
    public let type: String
    public let rule: String
    /// Counts the different values of a type in a conversation, from 1.
    public let number: Int

    public init(type: String, rule: String, number: Int) {
        self.type = type
        self.rule = rule
        self.number = number
    }

    /// The placeholder, such as `[CARD_LAST4_1]`.
    public var token: String { "[\(type.uppercased())_\(number)]" }
}

/// A place in a turn that speaks for something.
public struct Evidence: Sendable, Equatable {
    public let turn: Int
    /// UTF-8 byte range of the turn's text.
    public let range: Range<Int>
    public let rule: String
    /// What it adds to the score of an intent before its place is considered; nil where nothing is added up.
    public let weight: Double?

    public init(turn: Int, range: Range<Int>, rule: String, weight: Double? = nil) {
        self.turn = turn
        self.range = range
        self.rule = rule
        self.weight = weight
    }
}

/// A statement that was recognised, with all that speaks for it.
public struct Statement: Sendable, Equatable {
    public let id: String
    public let score: Double
    public let evidence: [Evidence]
}

/// A fact of the carrier as an agent stated it.
public struct StatedFact: Sendable, Equatable {
    public let id: String
    public let evidence: Evidence
    /// Whether the true value was stated.
    public let isTrue: Bool
}

/// A question for a value.
public struct Question: Sendable, Equatable {
    public let type: String
    public let turn: Int
    public let askedBy: Role
}
