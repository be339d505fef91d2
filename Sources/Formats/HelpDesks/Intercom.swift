import Transcripts

/// Intercom conversations: the first message is the `source`, the others are `conversation_parts`.
///
/// Notes and summaries are for the team alone: no turns. Closing, assigning and the like count when they have a body,
/// for then it was sent to the customer.
/// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations
public struct Intercom: JSONFormat {
    public let id = "intercom"
    public let title = "Intercom"
    public let recognisedBy = "`source` or `conversation_message` with an `author`; `conversation_parts`"
    public let carries = "conversations, roles, names, times; notes are kept apart"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        if parts(of: value)?.hasElement(where: { $0.has("part_type", "author") }) ?? false { return true }
        guard let first = first(of: value), first["author"]?.isObject ?? false else { return false }
        return first.has("body") && (value.has("conversation_parts") || value["type"]?.reads("conversation") ?? false)
    }

    private func first(of value: JSONValue) -> JSONValue? { value.first(of: "source", "conversation_message") }

    /// A list in an object of the same name, or the list alone.
    private func parts(of value: JSONValue) -> JSONValue? {
        let parts = value["conversation_parts"]
        return parts?["conversation_parts"] ?? parts
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, id: value["id"], channel: .chat)
        let start = reading.seconds(at: value["created_at"])
        for time in [value["updated_at"], value["waiting_since"]] { reading.claim(time) }
        if let first = first(of: value) { try read(Message(first), at: start, into: &reading) }
        let messages = parts(of: value)?.elements(as: Message.init) ?? []
        for message in messages.chronological(by: \.createdAt) {
            reading.claim(message.kind)
            reading.claim(message.updatedAt)
            reading.claim(message.notifiedAt)
            try read(message, at: reading.seconds(at: message.createdAt), into: &reading)
        }
    }

    /// The source or a part, each member of which is looked for once.
    private struct Message {
        private(set) var type: JSONValue?
        private(set) var kind: JSONValue?
        private(set) var author: JSONValue?
        private(set) var body: JSONValue?
        private(set) var createdAt: JSONValue?
        private(set) var updatedAt: JSONValue?
        private(set) var notifiedAt: JSONValue?
        private var isRedacted = false

        init(_ value: JSONValue) {
            value.eachMember { name, value in
                switch name {
                case "type": type = value
                case "part_type": kind = value
                case "author": author = value
                case "body": body = value
                case "created_at": createdAt = value
                case "updated_at": updatedAt = value
                case "notified_at": notifiedAt = value
                case "redacted": isRedacted = value?.isTrue ?? false
                default: break
                }
            }
        }

        var isInternal: Bool {
            kind?.begins(with: "note") ?? false || kind?.reads("conversation_summary") ?? false || isRedacted
        }
    }

    private func read(_ message: Message, at time: Double?, into reading: inout JSONReading) throws(Refusal) {
        if let body = message.body, !body.isString { throw Refusal(what: "`body` of a message is not text") }
        reading.claim(message.type)
        // Whoever closes without a word or writes a note is named all the same.
        let author = author(message.author, in: &reading)
        if let body = message.body, !message.isInternal { reading.say(body, by: author, at: time, isMarkup: true) }
    }

    private func author(_ author: JSONValue?, in reading: inout JSONReading) -> Int {
        let kind = author?["type"]
        reading.claim(kind)
        let isTeam = kind?.reads("team") ?? false
        let role = isTeam ? .agent : kind?.role ?? .unknown
        return reading.person(role, name: author?["name"], tag: author?["id"]?.string)
    }
}
