import Transcripts

/// ConvoKit's `utterances.jsonl`: an utterance a line, of one conversation after another or interleaved.
///
/// Speakers are names of users, which need not be people's; a role is told when a speaker is called by one.
/// https://convokit.cornell.edu/documentation/data_format.html
public struct ConvoKit: JSONFormat {
    public let id = "convokit"
    public let title = "ConvoKit utterances"
    public let recognisedBy = "lines with `speaker`, `conversation_id` or `root`, `reply_to` or `reply-to`, and `text`"
    public let carries = "conversations, speakers, times"

    let resumesConversations = true

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value.has("text") && (value.has("speaker") || value.has("user"))
            && (value.has("conversation_id") || value.has("root"))
            && (value.has("reply_to") || value.has("reply-to"))
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        // Refused before a conversation of another line is gone on with.
        let text = try value.text("text")
        let id = value.first(of: "conversation_id", "root")
        _ = reading.resume(value, id: id, channel: nil)
        // A conversation has the id of its first utterance.
        for id in [value["id"], value["root"], value.first(of: "reply_to", "reply-to")] { reading.claim(id) }
        let time = reading.seconds(at: value["timestamp"])
        let author = author(of: value, in: &reading)
        if let text { reading.say(text, by: author, at: time) }
    }

    private func author(of value: JSONValue, in reading: inout JSONReading) -> Int {
        guard let speaker = value.first(of: "speaker", "user"), speaker.isString else {
            return reading.member(.unknown)
        }
        let role = value["meta"]?["role"]
        if role == nil, speaker.isPlain, let said = speaker.role {
            reading.claim(speaker)
            return reading.member(said)
        }
        let stated = StatedSpeaker(reading.document.bytes, role: role?.range, speaker: speaker.range)
        if stated.name != nil { return reading.member(stated.role, name: speaker) }
        if speaker.role != nil { reading.claim(speaker) }
        return reading.member(stated.role, tag: stated.tag)
    }
}
