/// A conversation with what people found in it: one line of a gold file, in the native format with `gold` added.
public struct GoldConversation: Decodable, Sendable {
    public struct Turn: Decodable, Sendable {
        public let text: String
    }

    /// A sensitive value. One that is said in several places has an entry for each.
    public struct Value: Decodable, Sendable {
        /// Counted from 0.
        public let turn: Int
        public let type: String
        /// As it stands in the turn, letter for letter.
        public let text: String
    }

    /// Harmless text that a careless redaction would take.
    public struct Keep: Decodable, Sendable {
        public let turn: Int
        public let text: String
    }

    /// What people found.
    public struct Gold: Decodable, Sendable {
        /// Why the customer came; nil when none of the known intents is why.
        public let primary: String?
        public let intents: [String]
        public let values: [Value]
        public let keep: [Keep]?
        public let findings: [String]?
        public let outcome: String?
    }

    public let conversation_id: String
    public let channel: String?
    public let language: String?
    public let turns: [Turn]
    public let gold: Gold

    /// Such as `chat-en`; conversations are also scored by it.
    var group: String { "\(channel ?? "?")-\(language ?? "?")" }
}

extension GoldConversation.Turn {
    private enum CodingKeys: String, CodingKey {
        case text
    }

    /// A turn without text is one in which nothing is said, as in the native format.
    public init(from decoder: any Decoder) throws {
        text = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .text) ?? ""
    }
}
