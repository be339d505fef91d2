import Transcripts

/// What Telegram Desktop exports as JSON: one chat, or all of an account's chats in `chats.list`.
///
/// https://telegram.org/blog/export-and-more
public struct Telegram: JSONFormat {
    public let id = "telegram"
    public let title = "Telegram JSON export"
    public let recognisedBy = "`messages[]` with `type`, `date` and `text`, alone or in `chats.list[]`"
    public let carries = "conversations, names, times"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        guard let messages = value["messages"], messages.isArray else { return false }
        // A full export lists chats in which nothing was said as well.
        guard let first = messages.firstElement else { return value.has("name", "type", "id") }
        let isTyped = first["type"].map { $0.reads("message") || $0.reads("service") } ?? false
        return isTyped && first.has("text") && (first.has("date") || first.has("date_unixtime"))
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, id: value["id"], channel: .chat)
        reading.claim(value["type"])
        for message in value["messages"]?.elements ?? [] {
            let pieces = try pieces(of: message["text"])
            reading.claim(message["type"])
            let start = start(of: message, in: &reading)
            if message["type"]?.reads("service") ?? false {
                readService(message, pieces, at: start, into: &reading)
            } else {
                let sender = reading.sender(message["from"], tag: message["from_id"]?.string)
                say(pieces, of: message, by: sender, at: start, into: &reading)
            }
        }
        // A chat of two is called by the other one's name.
        if value["type"]?.reads("personal_chat") ?? false, let name = value["name"] {
            _ = reading.sender(name, tag: nil)
        }
    }

    /// What Telegram itself says; most of it is in words of the format.
    private func readService(
        _ message: JSONValue, _ pieces: [JSONValue], at start: Double?, into reading: inout JSONReading
    ) {
        reading.claim(message["action"])
        if let actor = message["actor"] {
            _ = reading.sender(actor, tag: message["actor_id"]?.string)
        }
        guard !pieces.isEmpty else { return }
        say(pieces, of: message, by: reading.member(.system), at: start, into: &reading)
    }

    private func say(
        _ pieces: [JSONValue], of message: JSONValue, by sender: Int, at start: Double?,
        into reading: inout JSONReading
    ) {
        for piece in pieces { reading.claim(piece) }
        // What is bold or a link is cut out of the text with the spaces around it left where they were.
        let phrases = pieces.enumerated().map { Phrase(field: $1.field, touches: $0 == 0 ? .never : .always) }
        guard let place = reading.say(phrases, by: sender, at: start) else { return }
        let entities = message["text_entities"]?.elements ?? []
        for entity in entities + (message["text"]?.elements ?? []) { reading.claim(entity["type"]) }
        reading.echo(entities.compactMap { $0["text"] }, of: [place])
    }

    private func start(of message: JSONValue, in reading: inout JSONReading) -> Double? {
        // The written date is in the time of whoever exports; both must not be mixed.
        let (date, epoch) = (message["date"], message["date_unixtime"])
        reading.claim(date)
        reading.claim(epoch)
        reading.claim(message["edited"])
        reading.claim(message["edited_unixtime"])
        return reading.seconds(at: epoch ?? date)
    }

    /// A string, or a list of strings and of objects with a `text`.
    private func pieces(of text: JSONValue?) throws(Refusal) -> [JSONValue] {
        guard let text else { return [] }
        let list = text.isArray ? text.elements : [text]
        var pieces: [JSONValue] = []
        for element in list {
            let piece = element.isObject ? element["text"] : element
            guard let piece, piece.isString else { throw Refusal(what: "the text of a message is not text") }
            if !piece.range.isEmpty { pieces.append(piece) }
        }
        return pieces
    }
}
