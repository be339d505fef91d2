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
        if let first = first(of: value) { try read(message: first, at: start, into: &reading) }
        for part in (parts(of: value)?.elements ?? []).chronological(by: { $0["created_at"] }) {
            for word in [part["part_type"], part["updated_at"], part["notified_at"]] { reading.claim(word) }
            try read(message: part, at: reading.seconds(at: part["created_at"]), into: &reading)
        }
    }

    private func isInternal(_ part: JSONValue) -> Bool {
        let kind = part["part_type"]
        return kind?.begins(with: "note") ?? false || kind?.reads("conversation_summary") ?? false
            || part["redacted"]?.isTrue ?? false
    }

    private func read(message: JSONValue, at time: Double?, into reading: inout JSONReading) throws(Refusal) {
        let body = try message.text("body")
        reading.claim(message["type"])
        // Whoever closes without a word or writes a note is named all the same.
        let author = author(message["author"], in: &reading)
        if let body, !isInternal(message) { reading.say(body, by: author, at: time, isMarkup: true) }
    }

    private func author(_ author: JSONValue?, in reading: inout JSONReading) -> Int {
        let kind = author?["type"]
        reading.claim(kind)
        let isTeam = kind?.reads("team") ?? false
        let role = isTeam ? .agent : kind?.role ?? .unknown
        return reading.person(role, name: author?["name"], tag: author?["id"]?.string)
    }
}
