import Transcripts

/// Crisp messages: the `data` that its API lists, or conversations with `messages`.
///
/// Notes are the operators' own: no turns. What an operator's side sends by itself counts as the bot's.
/// https://docs.crisp.chat/references/rest-api/v1/#get-messages-in-a-conversation
public struct Crisp: JSONFormat {
    public let id = "crisp"
    public let title = "Crisp"
    public let recognisedBy = "messages with `from` user or operator, `type`, `content` and `timestamp`"
    public let carries = "conversations, roles, names, times; notes are kept apart"

    let resumesConversations = true

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        isMessage(value) || value["session_id"] != nil && value["messages"]?.hasElement(where: isMessage) ?? false
    }

    private func isMessage(_ value: JSONValue) -> Bool {
        guard value.has("type", "content", "timestamp"), let from = value["from"] else { return false }
        return from.reads("user") || from.reads("operator")
    }

    private func messages(of value: JSONValue) -> [JSONValue] { value["messages"]?.elements ?? [] }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        if isMessage(value) {
            // Refused before a conversation of another line is gone on with.
            _ = try text(of: value)
            _ = reading.resume(value, id: value["session_id"], channel: .chat)
            return try read(message: value, into: &reading)
        }
        reading.begin(value, id: value["session_id"], channel: .chat)
        _ = reading.person(.customer, name: value["meta"]?["nickname"])
        for message in messages(of: value).chronological(by: { $0["timestamp"] }) {
            reading.claim(message["session_id"])
            try read(message: message, into: &reading)
        }
    }

    private func read(message: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let text = try text(of: message)
        let time = reading.seconds(at: message["timestamp"])
        let isCustomer = message["from"]?.reads("user") ?? false
        let isAutomatic = message["automated"]?.isTrue ?? false
        for word in [message["from"], message["type"], message["fingerprint"]] { reading.claim(word) }
        // An event is nobody's doing: its nickname may be the company's.
        if message["type"]?.reads("event") ?? false { return }
        let role: Role = isCustomer ? .customer : isAutomatic ? .bot : .agent
        // Whoever sends a file or writes a note is named all the same.
        let author = reading.person(role, name: message["user"]?["nickname"])
        if let text { reading.say(text, by: author, at: time) }
    }

    /// Texts, and the question of a picker, a form or a carousel; notes and events have none for the customer.
    private func text(of message: JSONValue) throws(Refusal) -> JSONValue? {
        switch message["type"]?.string {
        case "text": try message.text("content")
        case "picker", "field", "carousel": try message["content"]?.text("text")
        default: nil
        }
    }
}
