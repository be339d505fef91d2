public import Auditing
public import Redacting
internal import Transcripts
public import Understanding

/// One line of `results.jsonl`: what an analysis says of a conversation, without any text of it.
///
/// Positions are code points of a turn's text, half open.
public struct ConversationRecord: Codable, Sendable, Equatable {
    public struct Place: Codable, Sendable, Equatable {
        public let turn: Int
        public let start: Int
        public let end: Int
        public let rule: String
    }

    public struct Intent: Codable, Sendable, Equatable {
        public let id: String
        public let score: Double
        public let evidence: [Place]
    }

    public struct Value: Codable, Sendable, Equatable {
        public let type: String
        public let turn: Int
        public let start: Int
        public let end: Int
        public let rule: String
        public let said_by: String
        public let token: String
    }

    public struct Finding: Codable, Sendable, Equatable {
        public let id: String
        public let turn: Int?
        public let detail: String
        public let evidence: [Place]
    }

    public struct Verification: Codable, Sendable, Equatable {
        public let asked: [String]
        public let given: [String]
        public let accepted: [String]
        public let sufficient: Bool?
    }

    public let conversation_id: String
    public let source: String
    public let channel: String?
    public let language: String?
    public let started_at: String?
    public let turns: Int
    public let primary_intent: String?
    public let intents: [Intent]
    public let values: [Value]
    public let findings: [Finding]
    public let outcome: String
    public let verification: Verification
    public let summary: String
}

extension ConversationRecord {
    public init(_ understanding: Understanding, _ audit: Audit, summary: Redacted<String>) {
        let conversation = understanding.conversation
        let points = CodePoints(conversation)
        conversation_id = conversation.id
        source = conversation.source
        channel = conversation.channel?.rawValue
        language = conversation.language
        started_at = conversation.startedAt
        turns = conversation.turns.count
        primary_intent = understanding.primaryIntent
        intents = understanding.intents.map {
            Intent(id: $0.id, score: $0.score, evidence: $0.evidence.map(points.place))
        }
        values = understanding.values.map { value in
            let range = points.range(value.range, inTurn: value.turn)
            return Value(
                type: value.type, turn: value.turn, start: range.lowerBound, end: range.upperBound, rule: value.rule,
                said_by: value.saidBy.rawValue, token: value.token)
        }
        findings = audit.findings.map {
            Finding(id: $0.id.rawValue, turn: $0.turn, detail: $0.detail, evidence: $0.evidence.map(points.place))
        }
        outcome = understanding.outcome.rawValue
        verification = Verification(
            asked: audit.verification.asked, given: audit.verification.given, accepted: audit.verification.accepted,
            sufficient: audit.verification.isSufficient)
        self.summary = summary.content
    }
}

extension ConversationRecord {
    /// The date on which it began, as `2026-03-01`; nil when no time is known that begins as ISO 8601 does.
    public var day: String? {
        guard let day = started_at?.utf8.prefix(10), day.count == 10 else { return nil }
        let isDate = day.enumerated().allSatisfy { index, byte in
            index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
        }
        return isDate ? String(day) : nil
    }

    /// Reads a line of `results.jsonl`; nil when it is none.
    public init?(line: some Collection<UInt8>) {
        guard let record = try? JSONText.record(from: line) else { return nil }
        self = record
    }
}

// Swift would leave a key out when its value is nil. What every line must have is written as null, so that whoever
// reads the lines as a table finds the same columns in each.

extension ConversationRecord {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(conversation_id, forKey: .conversation_id)
        try container.encode(source, forKey: .source)
        try container.encode(channel, forKey: .channel)
        try container.encode(language, forKey: .language)
        try container.encodeIfPresent(started_at, forKey: .started_at)
        try container.encode(turns, forKey: .turns)
        try container.encode(primary_intent, forKey: .primary_intent)
        try container.encode(intents, forKey: .intents)
        try container.encode(values, forKey: .values)
        try container.encode(findings, forKey: .findings)
        try container.encode(outcome, forKey: .outcome)
        try container.encode(verification, forKey: .verification)
        try container.encode(summary, forKey: .summary)
    }
}

extension ConversationRecord.Verification {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(asked, forKey: .asked)
        try container.encode(given, forKey: .given)
        try container.encode(accepted, forKey: .accepted)
        try container.encode(sufficient, forKey: .sufficient)
    }
}
