import Transcripts

/// Freshdesk tickets with their `conversations`, or such replies alone, of one ticket or several.
///
/// Private notes are no turns. A ticket's description is its first message. Version 1 of the interface has a ticket's
/// replies in `notes` and calls the texts otherwise.
/// https://developers.freshdesk.com/api/#conversations
public struct Freshdesk: JSONFormat {
    public let id = "freshdesk"
    public let title = "Freshdesk"
    public let recognisedBy = "`incoming`, `private` and `body_text` of replies; a ticket's `description_text`"
    public let carries = "conversations, roles, the requester's name, times; private notes are kept apart"

    let resumesConversations = true

    public init() {}

    func recognises(_ value: JSONValue) -> Bool { isReply(value) || isTicket(value) }

    private func isReply(_ value: JSONValue) -> Bool {
        value.has("incoming", "private") && value.first(of: "body_text", "body") != nil
    }

    private func isTicket(_ value: JSONValue) -> Bool {
        guard value.has("description_text") || value.has("description") else { return false }
        let replies = (value["conversations"] ?? value["notes"])?.firstElements(5) ?? []
        return replies.contains { isReply($0["note"] ?? $0) } || value.has("description_text", "requester_id")
            || value.has("description_html", "requester_id", "notes")
    }

    private func replies(to ticket: JSONValue) -> [JSONValue] {
        ticket["conversations"]?.elements ?? ticket["notes"]?.elements.map { $0["note"] ?? $0 } ?? []
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        if isTicket(value) { return try read(ticket: value, into: &reading) }
        // Refused before a ticket of another line is gone on with.
        _ = try text(of: value)
        _ = reading.resume(value, id: value["ticket_id"], channel: .chat)
        try read(reply: value, into: &reading)
    }

    private func read(ticket: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(ticket, id: ticket.first(of: "display_id", "id"), channel: .chat)
        // Mail that an agent wrote to begin with.
        let isOutbound = ticket["source"]?.number == 10
        let name = ticket["requester"]?["name"] ?? ticket["requester_name"]
        let requester = person(.customer, ticket["requester_id"], name: name, &reading)
        let author = isOutbound ? reading.member(.agent) : requester
        let time = reading.seconds(at: ticket["created_at"])
        if let text = try description(of: ticket) { say(text, by: author, at: time, into: &reading) }
        for reply in replies(to: ticket).chronological(by: { $0["created_at"] }) {
            reading.claim(reply["ticket_id"])
            try read(reply: reply, into: &reading)
        }
        if let name = ticket["responder_name"] { _ = person(.agent, ticket["responder_id"], name: name, &reading) }
    }

    private func read(reply: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let time = reading.seconds(at: reply["created_at"])
        let text = try text(of: reply)
        let role: Role = reply["incoming"]?.isTrue ?? false ? .customer : .agent
        guard let text, !(reply["private"]?.isTrue ?? false) else { return }
        say(text, by: person(role, reply["user_id"], name: nil, &reading), at: time, into: &reading)
    }

    private func person(_ role: Role, _ id: JSONValue?, name: JSONValue?, _ reading: inout JSONReading) -> Int {
        // Numbers that tie replies to users.
        if let id, id.kind == .number { reading.claim(id) }
        return reading.person(role, name: name, tag: id?.string)
    }

    private typealias Text = (plain: JSONValue?, markup: JSONValue?)

    private func text(of reply: JSONValue) throws(Refusal) -> Text? {
        reply.has("body_html")
            ? try text(of: reply, "body", "body_html") : try text(of: reply, "body_text", "body")
    }

    private func description(of ticket: JSONValue) throws(Refusal) -> Text? {
        ticket.has("description_html")
            ? try text(of: ticket, "description", "description_html")
            : try text(of: ticket, "description_text", "description")
    }

    /// A text that is there twice: as it is and as HTML.
    private func text(of value: JSONValue, _ plain: StaticString, _ markup: StaticString) throws(Refusal) -> Text? {
        let text = (plain: try value.text(plain), markup: try value.text(markup))
        return text.plain == nil && text.markup == nil ? nil : text
    }

    private func say(_ text: Text, by author: Int, at time: Double?, into reading: inout JSONReading) {
        if let plain = text.plain {
            guard let place = reading.say(plain, by: author, at: time), let markup = text.markup else { return }
            reading.echo([markup], of: [place], isMarkup: true)
        } else if let markup = text.markup {
            reading.say(markup, by: author, at: time, isMarkup: true)
        }
    }
}
