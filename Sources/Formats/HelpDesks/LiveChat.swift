import Transcripts

/// LiveChat archives: chats with `thread` or `threads` of events, each a conversation, or those of the old API with
/// `messages`.
///
/// Events that only agents see are no turns.
/// https://platform.text.com/docs/messaging/agent-chat-api/v3.6
public struct LiveChat: JSONFormat {
    public let id = "livechat"
    public let title = "LiveChat"
    public let recognisedBy = "`thread` or `threads[]` with `events[]`; `messages[]` with `author_name` and `user_type`"
    public let carries = "conversations, roles and names from `users[]`, times; what only agents see is kept apart"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        if let threads = value["threads"], threads.isArray {
            return threads.hasElement(where: isThread) || isOldChat(value)
        }
        return isThread(value["thread"] ?? value) || isOldChat(value)
    }

    /// A chat has one thread or several; a thread may also stand alone.
    private func threads(of value: JSONValue) -> [JSONValue] {
        if let threads = value["threads"], threads.isArray { return threads.elements }
        return [value["thread"] ?? value]
    }

    private func isThread(_ value: JSONValue) -> Bool {
        value["events"]?.firstElement?.has("type", "created_at") ?? false
    }

    private func isOldChat(_ value: JSONValue) -> Bool {
        [value["messages"], value["events"]].contains { list in
            list?.firstElement?.has("author_name", "user_type", "text") ?? false
        }
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        if isOldChat(value) { return try read(oldChat: value, into: &reading) }
        let users = Roster(value["users"]?.elements ?? [], &reading)
        for (number, thread) in threads(of: value).enumerated() {
            // What stands around the threads goes with the first.
            reading.begin(number == 0 ? value : thread, id: thread["id"], channel: .chat)
            for event in (thread["events"]?.elements ?? []).chronological(by: { $0["created_at"] }) {
                try read(event: event, users: users, into: &reading)
            }
        }
        reading.claim(value["id"])
    }

    private func read(event: JSONValue, users: Roster, into reading: inout JSONReading) throws(Refusal) {
        var texts = [try event.text("text")].compactMap { $0 }
        // Cards have a title and a line below it.
        for element in event["elements"]?.elements ?? [] {
            texts += [element["title"], element["subtitle"]].compactMap { $0 }
        }
        let time = reading.seconds(at: event["created_at"])
        for word in [event["type"], event["visibility"], event["recipients"]] { reading.claim(word) }
        let isSystem = event["type"]?.reads("system_message") ?? false
        let author = isSystem ? reading.member(.system) : author(event["author_id"], users: users, in: &reading)
        // A form before the chat asks for the name, which may say more than that of the user.
        for field in event["fields"]?.elements ?? [] where field["type"]?.reads("name") ?? false {
            reading.addName(field["answer"], of: author)
        }
        if !isForAgents(event) { reading.say(texts, by: author, at: time) }
    }

    private func isForAgents(_ event: JSONValue) -> Bool {
        [event["visibility"], event["recipients"]].contains { $0?.reads("agents") ?? false }
    }

    private func author(_ id: JSONValue?, users: Roster, in reading: inout JSONReading) -> Int {
        let user = users[id]
        reading.claim(user?["type"])
        return reading.person(user?["type"]?.role ?? .unknown, name: user?["name"], tag: id?.string)
    }
}

extension LiveChat {
    // MARK: The old API

    private func read(oldChat value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, id: value["id"], channel: .chat)
        let messages = value["messages"]?.elements ?? []
        // The events hold the messages again, and what happened between them.
        let events = value["events"]?.elements ?? []
        var said: [Conversation.Place] = []
        for line in (events.isEmpty ? messages : events).chronological(by: { $0["timestamp"] }) {
            guard let text = try line.text("text") else { continue }
            let author = author(ofOld: line, in: &reading)
            let time = reading.seconds(at: line.first(of: "timestamp", "date"))
            let place = reading.say(text, by: author, at: time)
            if let place, !isHappening(line) { said.append(place) }
        }
        _ = reading.person(.customer, name: value["visitor"]?["name"])
        for agent in value["agents"]?.elements ?? [] { _ = reading.person(.agent, name: agent["display_name"]) }
        guard !events.isEmpty else { return }
        reading.echo(messages.compactMap { $0["text"] }, of: said)
        for message in messages {
            _ = author(ofOld: message, in: &reading)
            reading.claim(message["timestamp"])
        }
    }

    private func isHappening(_ line: JSONValue) -> Bool { line["type"]?.reads("event") ?? false }

    private func author(ofOld line: JSONValue, in reading: inout JSONReading) -> Int {
        for word in [line["type"], line["user_type"]] { reading.claim(word) }
        if isHappening(line) { return reading.member(.system) }
        let role = line["user_type"]?.role ?? .unknown
        return reading.person(role, name: line["author_name"], tag: line["agent_id"]?.string)
    }
}
