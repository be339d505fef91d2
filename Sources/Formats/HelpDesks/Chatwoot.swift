import Transcripts

/// Chatwoot: conversations with `messages`, or the `payload` of messages that its API lists.
///
/// Private messages are the agents' notes to each other: no turns. What a template sends counts as the bot's.
/// https://developers.chatwoot.com/api-reference/messages/create-new-message
public struct Chatwoot: JSONFormat {
    public let id = "chatwoot"
    public let title = "Chatwoot"
    public let recognisedBy = "messages with `content` and `message_type` 0 to 3, or incoming, outgoing, …"
    public let carries = "conversations, roles, names, times; private notes are kept apart"

    let resumesConversations = true

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        isMessage(value) || (value["messages"]?.firstElements(5).contains(where: isMessage) ?? false)
    }

    private enum Kind: String {
        case incoming, outgoing, activity, template
    }

    private func kind(of message: JSONValue) -> Kind? {
        switch message["message_type"]?.string {
        case "0": .incoming
        case "1": .outgoing
        case "2": .activity
        case "3": .template
        case let word: word.flatMap(Kind.init)
        }
    }

    private func isMessage(_ value: JSONValue) -> Bool { value.has("content") && kind(of: value) != nil }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        guard isMessage(value) else { return try read(conversation: value, into: &reading) }
        // Refused before a conversation of another line is gone on with.
        _ = try value.text("content")
        let id = value["conversation_id"] ?? value["conversation"]?.first(of: "id", "display_id")
        _ = reading.resume(value, id: id, channel: .chat)
        try read(message: value, into: &reading)
    }

    private func read(conversation value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let messages = value["messages"]?.elements ?? []
        let id = value["id"] ?? value["conversation"]?["id"] ?? messages.first?["conversation_id"]
        reading.begin(value, id: id, channel: .chat)
        _ = reading.person(.customer, name: value["meta"]?["sender"]?["name"])
        for message in messages.chronological(by: { $0["created_at"] }) {
            reading.claim(message["conversation_id"])
            try read(message: message, into: &reading)
        }
        // The newest message once more, for the list of conversations.
        reading.echoTwin(value["last_non_activity_message"]?["content"])
    }

    private func read(message: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let content = try message.text("content")
        let time = reading.seconds(at: message["created_at"])
        for word in [message["message_type"], message["content_type"]] { reading.claim(word) }
        // Whoever sends a picture or writes a note is named all the same.
        let author = author(of: message, in: &reading)
        guard let content, !isWithheld(message) else { return }
        guard let place = reading.say(content, by: author, at: time) else { return }
        if let again = message["processed_message_content"], again.decoded == content.decoded {
            reading.echo([again], of: [place])
        }
    }

    private func isWithheld(_ message: JSONValue) -> Bool {
        message["private"]?.isTrue ?? false || message["content_attributes"]?["deleted"]?.isTrue ?? false
    }

    private func author(of message: JSONValue, in reading: inout JSONReading) -> Int {
        let sender = message["sender"]
        for word in [message["sender_type"], sender?["type"]] { reading.claim(word) }
        switch kind(of: message) {
        case .incoming: return reading.person(.customer, name: sender?["name"])
        case .activity: return reading.member(.system)
        case .template: return reading.person(.bot, name: sender?["name"])
        case .outgoing where isBot(message["sender_type"]) || isBot(sender?["type"]):
            return reading.person(.bot, name: sender?["name"])
        case .outgoing: return reading.person(.agent, name: sender?["name"], tag: sender?["id"]?.string)
        case nil: return reading.person(.unknown, name: sender?["name"])
        }
    }

    private func isBot(_ type: JSONValue?) -> Bool {
        let word = type?.string?.lowercased() ?? ""
        return word.hasSuffix("bot") || word.hasPrefix("captain")
    }
}
