import Transcripts

/// A chat of Amazon Connect, as its transcript or as Contact Lens analyses it.
///
/// https://docs.aws.amazon.com/connect/latest/adminguide/contact-lens-example-output-files-chat.html
public struct ContactLensChat: JSONFormat {
    public let id = "contact-lens-chat"
    public let title = "Amazon Connect, chat"
    public let recognisedBy = "`Transcript[]` with `ParticipantId`, `Type` and `AbsoluteTime`"
    public let carries = "one chat, roles, names, times"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value["Transcript"]?.firstElements(20).contains { $0.has("ParticipantId", "Type", "AbsoluteTime") } ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let id = value["CustomerMetadata"]?["ContactId"] ?? value["ContactId"]
        reading.begin(value, id: id, channel: .chat)
        reading.setLanguage(value["LanguageCode"])
        let contact = ConnectContact(value, &reading)
        for item in value["Transcript"]?.elements ?? [] {
            reading.claim(item["Type"], ifOneOf: "MESSAGE", "EVENT", "ATTACHMENT")
            reading.claim(item["Sentiment"], ifOneOf: "POSITIVE", "NEGATIVE", "NEUTRAL", "MIXED")
            reading.claim(item["ContentType"])
            reading.claim(item["ParticipantId"])
            reading.claimLabel(item["ParticipantRole"])
            let start = reading.seconds(at: item["AbsoluteTime"])
            let participant = self.participant(of: item, contact.role(of: item), &reading)
            guard let content = item["Content"] else { continue }
            guard content.isString else { throw Refusal(what: "the Content of a message is not a string") }
            say(content, of: item, by: participant, at: start, into: &reading)
        }
    }

    private func participant(of item: JSONValue, _ role: Role, _ reading: inout JSONReading) -> Int {
        let isMessage = item["Type"]?.reads("MESSAGE") ?? false
        // Bots and prompts speak as the system; what it does without speaking is an event.
        let speaker: Role = role == .system && isMessage ? .bot : role
        let isPerson = speaker != .bot && speaker != .system
        let name = item["DisplayName"].flatMap { isPerson && isName($0) ? $0 : nil }
        return reading.member(speaker, name: name, tag: item["ParticipantId"]?.string.map { "\(speaker) \($0)" })
    }

    /// Whether a display name is more than a word for the role or what redaction left.
    private func isName(_ value: JSONValue) -> Bool {
        value.decoded.first != UInt8(ascii: "[") && RoleWords.role(ofValue: Wording.fold(value.decoded)) == nil
    }

    private func say(
        _ content: JSONValue, of item: JSONValue, by participant: Int, at start: Double?,
        into reading: inout JSONReading
    ) {
        let isRich = item["ContentType"]?.decoded.starts(with: "application/".utf8) ?? false
        let wasRich: Void? =
            isRich
            ? JSONWithin.look(into: content) { say($0, instead: content, by: participant, at: start, into: &reading) }
            : nil
        if wasRich == nil { reading.say(content, by: participant, at: start) }
    }

    private func say(
        _ message: JSONWithin, instead content: JSONValue, by participant: Int, at start: Double?,
        into reading: inout JSONReading
    ) {
        let shown = message.root["data"]?["content"] ?? message.root["content"] ?? message.root
        let spoken = Set(message.texts(in: shown).filter { isShown($0) }.map(\.index))
        let texts = message.texts(in: message.root)
        reading.say(
            texts.filter { spoken.contains($0.index) }.map(message.field), instead: content, by: participant, at: start)
        for text in texts where !spoken.contains(text.index) {
            reading.addAside(message.field(of: text), label: message.label(of: text))
        }
    }

    /// Whether a text of a rich message is read by people; options without a name of their own are.
    private func isShown(_ text: JSONValue) -> Bool {
        text.isString && ["", "title", "subtitle", "text", "description"].contains(text.name)
    }
}
