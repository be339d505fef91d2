import Transcripts

/// What the post-call analytics solution for Amazon Transcribe makes of a call.
///
/// https://github.com/aws-samples/amazon-transcribe-post-call-analytics
public struct AmazonPostCall: JSONFormat {
    public let id = "amazon-pca"
    public let title = "Amazon post-call analytics"
    public let recognisedBy = "`SpeechSegments[]` beside `ConversationAnalytics`"
    public let carries = "one call, roles, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value["ConversationAnalytics"]?.isObject ?? false && value["SpeechSegments"]?.isArray ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let about = value["ConversationAnalytics"]
        // `None` is how a missing id is written.
        let id = about?["GUID"].flatMap { $0.reads("None") ? nil : $0 }
        reading.begin(value, id: id, channel: .call)
        reading.setLanguage(about?["LanguageCode"])
        reading.setStart(about?["ConversationTime"])
        var titles: [String: JSONValue] = [:]
        for speaker in about?["SpeakerLabels"]?.elements ?? [] {
            reading.claimLabel(speaker["Speaker"])
            if let code = speaker["Speaker"]?.string { titles[code] = speaker["DisplayText"] }
        }
        var lines: [SpokenLine] = []
        for segment in value["SpeechSegments"]?.elements ?? [] {
            let code = segment["SegmentSpeaker"]
            reading.claimLabel(code)
            let participant = reading.voice(code?.string.flatMap { titles[$0] } ?? code)
            lines.append(try line(of: segment, by: participant, &reading))
        }
        reading.say(lines)
    }

    /// The text as it was heard; people may have edited the one that is shown.
    private func line(
        of segment: JSONValue, by participant: Int, _ reading: inout JSONReading
    ) throws(Refusal) -> SpokenLine {
        let writings = [segment["OriginalText"], segment["DisplayText"]].compactMap { $0 }
        guard writings.allSatisfy(\.isString) else { throw Refusal(what: "the text of a segment is not a string") }
        let texts = writings.filter { !$0.range.isEmpty }
        let words = reading.repeats(segment["WordConfidence"]?.elements ?? [], "Text") {
            ($0["StartTime"]?.number, $0["EndTime"]?.number)
        }
        return SpokenLine(
            participant: participant, start: segment["SegmentStartTime"]?.number, text: texts.first,
            echoes: texts.dropFirst().map { [$0] } + words)
    }
}
