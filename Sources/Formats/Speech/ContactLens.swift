import Transcripts

/// Amazon Connect Contact Lens: the analysis of a call, afterwards or while it goes on.
///
/// In the same shape, without times, transcripts are given to Amazon Lex to learn from.
/// https://docs.aws.amazon.com/connect/latest/adminguide/contact-lens-example-output-files.html
public struct ContactLens: JSONFormat {
    public let id = "contact-lens"
    public let title = "Amazon Connect Contact Lens, call"
    public let recognisedBy =
        "`Transcript[]` with `ParticipantId` and `BeginOffsetMillis`, or `Content` beside `Participants[]`; `Segments[]`"
    public let carries = "one call, roles, times"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        let areListed = value["Participants"]?.isArray ?? false
        return turns(of: value).prefix(20).contains {
            $0.has("ParticipantId") && !$0.has("AbsoluteTime")
                && ($0.has("BeginOffsetMillis") || areListed && $0.has("Content") && !$0.has("Type"))
        }
    }

    /// The turns of a call that goes on stand in segments, among categories that were found.
    private func turns(of value: JSONValue) -> [JSONValue] {
        if let turns = value["Transcript"], turns.isArray { return turns.elements }
        // Lines of a stream, of which each is but a part of a call.
        if value.has("EventType") { return [] }
        return value["Segments"]?.elements.compactMap { $0["Transcript"] } ?? []
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let turns = turns(of: value)
        let isCall = turns.contains { $0.has("BeginOffsetMillis") }
        reading.begin(value, id: value["CustomerMetadata"]?["ContactId"], channel: isCall ? .call : nil)
        reading.setLanguage(value["LanguageCode"])
        reading.claimMeasures(of: value)
        let contact = ConnectContact(value, &reading)
        var lines: [SpokenLine] = []
        for turn in turns {
            let participant = reading.member(contact.role(of: turn), tag: turn["ParticipantId"]?.string)
            reading.claim(turn["ParticipantId"])
            reading.claimLabel(turn["ParticipantRole"])
            lines.append(try reading.line(ofAnalyzed: turn, by: participant))
        }
        reading.say(lines)
    }
}
