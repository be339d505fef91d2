import Transcripts

/// Parley's own lines: one JSON object a conversation, with `turns` in it.
///
/// A single object or array of objects over several lines is read as well.
public struct NativeJSONL: JSONFormat {
    public let id = "jsonl"
    public let title = "Parley JSONL"
    public let recognisedBy = "a JSON object a line, each with an array `turns`"
    public let carries = "conversations, channel, language, roles, names, times"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool { value["turns"]?.isArray ?? false }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let channel = value["channel"]?.string.flatMap(Channel.init(word:))
        reading.begin(value, id: value["conversation_id"], channel: channel)
        reading.claim(value["channel"])
        reading.setLanguage(value["language"])
        reading.setStart(value["started_at"])
        for turn in value["turns"]?.elements ?? [] {
            guard turn.isObject else { throw Refusal(what: "turn \(reading.turnCount) is not an object") }
            try read(turn: turn, into: &reading)
        }
    }

    private func read(turn: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let participant = speaker(of: turn, in: &reading)
        let text = turn["text"]
        if let text, !text.isString, text.kind != .literal {
            throw Refusal(what: "the text of turn \(reading.turnCount) is not a string")
        }
        let start = turn["start"].flatMap { $0.kind == .number ? $0.number : nil }
        // A turn without text keeps its number, which gold counts by.
        reading.addTurn(text, by: participant, at: start)
    }

    private func speaker(of turn: JSONValue, in reading: inout JSONReading) -> Int {
        var name = turn["name"]
        var role: Role?
        if let speaker = turn["speaker"] {
            role = self.role(of: speaker)
            // A speaker that is no role word is somebody's name.
            if role == nil, speaker.isString { name = speaker } else { reading.claim(speaker) }
        }
        return reading.member(role ?? .unknown, name: name)
    }

    private func role(of speaker: JSONValue) -> Role? {
        if speaker.reads("customer") { return .customer }
        if speaker.reads("agent") { return .agent }
        if speaker.reads("system") { return .system }
        return RoleWords.role(ofValue: speaker.folded)
    }
}
