import Transcripts

/// Zendesk Chat: a chat with its `history`, or a message that a visitor left while nobody was there.
///
/// https://developer.zendesk.com/api-reference/live-chat/chat-api/chats/
public struct ZendeskChat: JSONFormat {
    public let id = "zendesk-chat"
    public let title = "Zendesk Chat"
    public let recognisedBy = "`history[]` of `chat.…` events, or `type` `offline_msg` with a `visitor`"
    public let carries = "conversations, roles, names, times, offline messages"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        if value["type"]?.reads("offline_msg") ?? false { return value["visitor"]?.isObject ?? false }
        guard let history = value["history"], history.isArray else { return false }
        let events = history.firstElements(5)
        return events.contains(where: isEvent) || events.isEmpty && value["visitor"]?.isObject ?? false
    }

    private func isEvent(_ entry: JSONValue) -> Bool {
        entry["type"]?.string?.hasPrefix("chat.") ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, id: value["id"], channel: .chat)
        let start = reading.seconds(at: value["timestamp"])
        for word in [value["type"], value["started_by"]] { reading.claim(word) }
        let visitor = reading.person(.customer, name: value["visitor"]?["name"])
        if let message = try value.text("message") {
            reading.say(message, by: visitor, at: start)
        }
        let history = value["history"]?.elements ?? []
        for entry in history.chronological(by: { $0["timestamp"] }) { try read(entry: entry, into: &reading) }
        for name in value["agent_names"]?.elements ?? [] { _ = reading.person(.agent, name: name) }
    }

    private func read(entry: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let text = try entry.text("msg")
        let time = reading.seconds(at: entry["timestamp"])
        // Whoever joins, leaves or rates is named as well.
        let author = author(of: entry, in: &reading)
        let isSpoken = entry["type"]?.reads("chat.msg") ?? false
        for word in [entry["type"], entry["nick"], entry["sender_type"], entry["channel"]] { reading.claim(word) }
        guard let text else { return }
        reading.say(text, by: isSpoken ? author : reading.member(.system), at: time)
    }

    private func author(of entry: JSONValue, in reading: inout JSONReading) -> Int {
        let nick = entry["nick"]?.string ?? ""
        if entry["sender_type"]?.reads("Trigger") ?? false || nick == "agent:trigger" {
            return reading.person(.bot, name: entry["name"])
        }
        if nick.hasPrefix("agent") { return reading.person(.agent, name: entry["name"], tag: nick) }
        let role: Role = nick.hasPrefix("visitor") ? .customer : entry["sender_type"]?.role ?? .unknown
        return reading.person(role, name: entry["name"])
    }
}
