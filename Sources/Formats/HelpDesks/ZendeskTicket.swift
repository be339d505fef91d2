import Transcripts

/// Zendesk tickets: their comments, with the users who wrote them beside; or comments alone, one after another.
///
/// Comments that are not public are the agents' notes to each other: no turns.
/// https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/
public struct ZendeskTicket: JSONFormat {
    public let id = "zendesk-ticket"
    public let title = "Zendesk tickets"
    public let recognisedBy = "`comments[]` with `author_id`, `body` and `public`; a ticket with `requester_id`"
    public let carries = "conversations, roles and names from `users[]`, times; internal notes are kept apart"

    let resumesConversations = true

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        if isComment(value) { return true }
        if let comments = value["comments"], comments.isArray, comments.firstElements(5).contains(where: isComment) {
            return true
        }
        return value.has("requester_id", "submitter_id", "description")
    }

    private func isComment(_ value: JSONValue) -> Bool {
        value.has("author_id", "public") && value.first(of: "body", "plain_body", "html_body") != nil
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        if isComment(value) {
            // Refused before a conversation of another line is gone on with.
            _ = try text(of: value)
            _ = reading.resume(value, id: value["ticket_id"], channel: .chat)
            return try read(comment: value, of: Ticket(), into: &reading)
        }
        let comments = value["comments"]?.elements ?? []
        let ticket = value["ticket"] ?? value
        reading.begin(value, id: ticket["id"] ?? comments.first?["ticket_id"], channel: .chat)
        let start = reading.seconds(at: ticket["created_at"])
        let people = people(in: ticket) + (value["users"]?.elements ?? [])
        let known = Ticket(
            requester: ticket["requester_id"] ?? ticket["requester"]?["id"],
            assignee: ticket["assignee_id"] ?? ticket["assignee"]?["id"], people: Roster(people, &reading))
        for comment in comments.chronological(by: { $0["created_at"] }) {
            try read(comment: comment, of: known, into: &reading)
        }
        try read(description: ticket, of: known, at: start, into: &reading)
    }

    /// What a ticket says of those who write.
    private struct Ticket {
        var requester: JSONValue?
        var assignee: JSONValue?
        var people: Roster?
    }

    private func people(in ticket: JSONValue) -> [JSONValue] {
        [ticket["requester"], ticket["submitter"], ticket["assignee"]].compactMap { $0 }
    }

    /// It repeats the first comment; an export without comments has nothing else.
    private func read(
        description ticket: JSONValue, of known: Ticket, at start: Double?, into reading: inout JSONReading
    ) throws(Refusal) {
        for id in [known.requester, known.assignee, ticket["submitter_id"]] { claim(id: id, in: &reading) }
        if reading.turnCount == 0, let description = try ticket.text("description") {
            let author = author(known.requester, nil, of: known, in: &reading)
            reading.say(description, by: author, at: start)
        } else {
            reading.echoTwin(ticket["description"])
        }
    }

    private func read(comment: JSONValue, of ticket: Ticket, into reading: inout JSONReading) throws(Refusal) {
        let text = try text(of: comment)
        claim(id: comment["author_id"], in: &reading)
        for word in [comment["type"], comment["created_at"]] { reading.claim(word) }
        // Whoever writes a note is named all the same.
        let author = author(comment["author_id"], comment["author"], of: ticket, in: &reading)
        guard let text, comment["public"]?.isTrue ?? true else { return }
        let time = reading.seconds(at: comment["created_at"])
        guard let place = reading.say(text.value, by: author, at: time, isMarkup: text.isMarkup) else { return }
        for repeated in [comment["html_body"], comment["plain_body"]].compactMap({ $0 }) {
            if repeated.index != text.value.index { reading.echo([repeated], of: [place], isMarkup: true) }
        }
    }

    /// `body` is plain text; `plain_body` still has entities such as `&nbsp;`.
    private func text(of comment: JSONValue) throws(Refusal) -> (value: JSONValue, isMarkup: Bool)? {
        if let body = try comment.text("body") { return (body, false) }
        if let body = try comment.text("html_body") { return (body, true) }
        return try comment.text("plain_body").map { ($0, true) }
    }

    private func author(
        _ id: JSONValue?, _ embedded: JSONValue?, of ticket: Ticket, in reading: inout JSONReading
    ) -> Int {
        // Zendesk itself.
        if id?.number == -1 { return reading.member(.system) }
        let person = embedded ?? ticket.people?[id]
        var role = person?["role"]?.role
        if role != nil { reading.claim(person?["role"]) }
        if role == nil, let id = id?.string {
            if id == ticket.requester?.string { role = .customer }
            if id == ticket.assignee?.string { role = .agent }
        }
        return reading.person(role ?? .unknown, name: person?["name"], tag: id?.string)
    }

    /// Numbers that tie comments to users.
    private func claim(id: JSONValue?, in reading: inout JSONReading) {
        if let id, id.kind == .number { reading.claim(id) }
    }
}
