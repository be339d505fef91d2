import Transcripts

/// A day of a channel in a Slack export, or what `conversations.history` answers: a list of messages.
///
/// Each thread is a conversation, and so is what stands in the channel outside threads. Threads go on for days, so
/// their ids are made of the channel's folder and the thread's time, which is the same in each of the files.
///
/// https://slack.com/help/articles/220556107-How-to-read-Slack-data-exports
public struct Slack: JSONFormat {
    public let id = "slack"
    public let title = "Slack export"
    public let recognisedBy = "a list of messages with `type`, `ts` and `text`"
    public let carries = "conversations, bots, names, times"

    /// What Slack says itself, in the name of whom it is about.
    private static let notices: Set<String> = [
        "channel_join", "channel_leave", "channel_topic", "channel_purpose", "channel_name", "channel_archive",
        "channel_unarchive", "channel_convert_to_private", "group_join", "group_leave", "group_topic", "group_purpose",
        "group_name", "bot_add", "bot_remove", "pinned_item", "reminder_add",
    ]

    let resumesConversations = true

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        guard value.isArray, let first = value.firstElement else { return false }
        return isMessage(first)
    }

    private func isMessage(_ value: JSONValue) -> Bool {
        (value["type"]?.reads("message") ?? false) && value["ts"]?.isString ?? false && value["ts"]?.number != nil
            && (value.has("text") || value.has("user"))
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let messages = value.elements
        // Nothing is begun before all is known to be right: a thread cannot be taken back.
        for message in messages {
            guard isMessage(message) else { throw Refusal(what: "an element of the list is no message of Slack") }
            if let text = message["text"], !text.isString { throw Refusal(what: "the text of a message is not text") }
        }
        let inOrder = messages.enumerated().sorted { one, other in
            (one.element["ts"]?.number ?? 0, one.offset) < (other.element["ts"]?.number ?? 0, other.offset)
        }
        for (_, message) in inOrder { read(message: message, into: &reading) }
    }

    private func read(message: JSONValue, into reading: inout JSONReading) {
        let channel = folder(of: reading.document.source)
        let thread = message["thread_ts"]?.string
        let id = thread.map { "\(channel ?? reading.document.source)/\($0)" }
        _ = reading.resume(message, named: id ?? channel ?? "", channel: .chat)
        for name in [message["type"], message["subtype"], message["thread_ts"], message["client_msg_id"]] {
            reading.claim(name)
        }
        let start = reading.seconds(at: message["ts"])
        let subtype = message["subtype"]?.string ?? ""
        guard subtype != "message_deleted", subtype != "tombstone" else { return }
        let sender = sender(of: message, subtype, in: &reading)
        guard let text = message["text"], text.isString else { return }
        reading.claim(text)
        // `&`, `<` and `>` are written as in HTML; `<@U1>` and `<mailto:…|…>` are no tags and stay.
        let phrase = Phrase(field: Field(range: text.range, writing: .nested(.markup, in: .jsonString)))
        guard let place = reading.say([phrase], by: sender, at: start) else { return }
        for block in message["blocks"]?.elements ?? [] { reading.echo(texts(in: block, &reading), of: [place]) }
    }

    private func sender(of message: JSONValue, _ subtype: String, in reading: inout JSONReading) -> Int {
        if Self.notices.contains(subtype) { return reading.member(.system) }
        if subtype == "bot_message" || message["bot_id"] != nil {
            let name = message["username"] ?? message["bot_profile"]?["name"]
            return reading.member(.bot, name: name, tag: message["bot_id"]?.string)
        }
        let profile = message["user_profile"]
        let name = profile?.filled("real_name") ?? profile?.filled("display_name") ?? profile?.filled("name")
        let user = message["user"]?.string
        let sender = reading.sender(name ?? message["username"], tag: user)
        reading.addName(profile?["display_name"], of: sender)
        return sender
    }

    /// The words of a message's rich text, which repeat its text.
    private func texts(in block: JSONValue, _ reading: inout JSONReading) -> [JSONValue] {
        for word in [block["type"], block["block_id"]] { reading.claim(word) }
        if block.isObject, let text = block["text"], text.isString { return [text] }
        return (block["elements"]?.elements ?? []).flatMap { texts(in: $0, &reading) }
    }

    /// The folder of an export is its channel.
    private func folder(of source: String) -> String? {
        let parts = source.split(separator: "/")
        return parts.count > 1 ? String(parts[parts.count - 2]) : nil
    }
}

extension JSONValue {
    /// A member that is a string with something in it.
    func filled(_ name: StaticString) -> JSONValue? {
        self[name].flatMap { $0.isString && !$0.range.isEmpty ? $0 : nil }
    }
}
