import Transcripts

/// The analysis of a call by Amazon Transcribe Call Analytics.
///
/// https://docs.aws.amazon.com/transcribe/latest/dg/tca-output.html
public struct AmazonCallAnalytics: JSONFormat {
    public let id = "amazon-call-analytics"
    public let title = "Amazon Transcribe Call Analytics"
    public let recognisedBy = "`Transcript[]` with `ParticipantRole` and `BeginOffsetMillis`, no `ParticipantId`"
    public let carries = "one call, roles, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value["Transcript"]?.firstElements(20).contains { turn in
            turn.has("ParticipantRole", "BeginOffsetMillis") && !turn.has("ParticipantId")
        } ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        // Jobs are named freely, so the name is looked at as well.
        reading.begin(value, named: value["JobName"]?.string, channel: .call)
        reading.setLanguage(value["LanguageCode"])
        reading.claimMeasures(of: value)
        var lines: [SpokenLine] = []
        for turn in value["Transcript"]?.elements ?? [] {
            lines.append(try reading.line(ofAnalyzed: turn, by: reading.voice(turn["ParticipantRole"])))
        }
        for participant in value["Participants"]?.elements ?? [] {
            reading.claimLabel(participant["ParticipantRole"])
        }
        reading.say(lines)
    }
}
