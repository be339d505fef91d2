public import Transcripts

/// What was understood of a conversation.
public struct Understanding: Sendable {
    /// The roles as inferred where the transcript did not tell; the turns are those of the conversation read.
    public var conversation: Conversation
    /// By turn, then position; they do not overlap.
    public var values: [Value]
    /// Edits of text outside the turns that holds a known value: index into `asides`, range in its text, label.
    public var asides: [AsideValue]
    /// The same for text that repeats the turns, by echo, then position.
    public var echoes: [EchoValue] = []
    /// Highest score first.
    public var intents: [Statement]
    public var primaryIntent: String?
    public var outcome: Outcome
    /// All that speaks for one outcome or another, highest score first.
    public var outcomes: [Statement]
    /// All that tells who speaks.
    public var roles: [Statement]
    /// What agents did, in the order of the turns.
    public var actions: [Statement]
    public var facts: [StatedFact]
    public var questions: [Question]
    /// Turns on which a pattern ran into a match limit, with the rule.
    public var exhausted: [(turn: Int, rule: String)]
}

/// A value as it was told, for looking for it elsewhere.
package struct ToldValue {
    let rule: String
    let text: [UInt8]
}

extension Understanding {
    /// The values of the turns and beside them that are long enough to be told from others.
    package var told: [ToldValue] {
        var seen: Set<[UInt8]> = []
        return values.compactMap { value in
            let text = Array(conversation.turns[value.turn].text[value.range])
            return text.count < 4 || !seen.insert(text).inserted ? nil : ToldValue(rule: value.rule, text: text)
        }
    }
}

/// How a conversation ended.
public enum Outcome: String, Sendable, Codable, CaseIterable {
    case resolved
    case unresolved
    case escalated
}

/// A known value in text outside the turns.
public struct AsideValue: Sendable, Equatable {
    /// Index into ``Conversation/asides``.
    public let aside: Int
    /// UTF-8 byte range of the aside's text.
    public let range: Range<Int>
    public let label: ValueLabel

    public var type: String { label.type }
    public var rule: String { label.rule }
    public var token: String { label.token }
}

/// A known value in text that repeats the turns.
public struct EchoValue: Sendable, Equatable {
    /// Index into ``Conversation/echoes``.
    public let echo: Int
    /// UTF-8 byte range of the echo's text, which is its fields with one space between them.
    public let range: Range<Int>
    public let label: ValueLabel

    public var token: String { label.token }
}
