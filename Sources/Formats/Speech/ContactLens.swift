import Transcripts

/// Amazon Connect Contact Lens: the analysis of a call.
///
/// https://docs.aws.amazon.com/connect/latest/adminguide/contact-lens-example-output-files.html
public struct ContactLens: JSONFormat {
    public let id = "contact-lens"
    public let title = "Amazon Connect Contact Lens, call"
    public let recognisedBy = "`Transcript[]` with `ParticipantId` and `BeginOffsetMillis`"
    public let carries = "one call, roles, times"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value["Transcript"]?.firstElements(20).contains {
            $0.has("ParticipantId", "BeginOffsetMillis") && !$0.has("AbsoluteTime")
        } ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, id: value["CustomerMetadata"]?["ContactId"], channel: .call)
        reading.setLanguage(value["LanguageCode"])
        reading.claimMeasures(of: value)
        let contact = ConnectContact(value, &reading)
        var lines: [SpokenLine] = []
        for turn in value["Transcript"]?.elements ?? [] {
            let participant = reading.member(contact.role(of: turn), tag: turn["ParticipantId"]?.string)
            reading.claim(turn["ParticipantId"])
            reading.claimLabel(turn["ParticipantRole"])
            lines.append(try reading.line(ofAnalyzed: turn, by: participant))
        }
        reading.say(lines)
    }
}
