import Transcripts

/// Freshchat messages, whose text stands in `message_parts`; of one conversation or several.
///
/// Private messages are the agents' notes to each other: no turns.
/// https://developers.freshchat.com/api/#conversation
public struct Freshchat: JSONFormat {
    public let id = "freshchat"
    public let title = "Freshchat"
    public let recognisedBy = "messages with `message_parts[]` and `actor_type`"
    public let carries = "conversations, roles, times; private notes are kept apart"

    let resumesConversations = true

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        isMessage(value) || value["conversation_id"] != nil && value["messages"]?.hasElement(where: isMessage) ?? false
    }

    private func isMessage(_ value: JSONValue) -> Bool {
        value.has("actor_type") && value["message_parts"]?.isArray ?? false
    }

    private func messages(of value: JSONValue) -> [JSONValue] { value["messages"]?.elements ?? [] }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        if isMessage(value) {
            // Refused before a conversation of another line is gone on with.
            _ = try texts(of: value)
            _ = reading.resume(value, id: value["conversation_id"], channel: .chat)
            return try read(message: value, into: &reading)
        }
        reading.begin(value, id: value["conversation_id"], channel: .chat)
        for message in messages(of: value).chronological(by: { $0["created_time"] }) {
            reading.claim(message["conversation_id"])
            try read(message: message, into: &reading)
        }
    }

    private func read(message: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let texts = try texts(of: message)
        let time = reading.seconds(at: message["created_time"])
        let isSystem = message["message_type"]?.reads("system") ?? false
        for word in [message["actor_type"], message["message_type"]] { reading.claim(word) }
        if texts.isEmpty || message["message_type"]?.reads("private") ?? false { return }
        let role = isSystem ? .system : message["actor_type"]?.role ?? .unknown
        // Agents are told apart by their ids; there are no names.
        let tag = role == .agent ? message["actor_id"]?.string : nil
        reading.say(texts, by: reading.member(role, tag: tag), at: time)
    }

    private func texts(of message: JSONValue) throws(Refusal) -> [JSONValue] {
        var texts: [JSONValue] = []
        for part in message["message_parts"]?.elements ?? [] {
            if let text = try part["text"]?.text("content") { texts.append(text) }
        }
        return texts
    }
}
