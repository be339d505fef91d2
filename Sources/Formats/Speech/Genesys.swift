import Transcripts

/// A transcript of Genesys Cloud's speech and text analytics.
///
/// https://developer.genesys.cloud/analyticsdatamanagement/speechtextanalytics/transcript-url
public struct Genesys: JSONFormat {
    public let id = "genesys"
    public let title = "Genesys Cloud"
    public let recognisedBy = "`transcripts[].phrases[]` with `participantPurpose`"
    public let carries = "one conversation, channel, roles, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        value["transcripts"]?.elements.prefix(20).contains { transcript in
            transcript["phrases"]?.elements.prefix(20).contains { $0.has("participantPurpose", "text") } ?? false
        } ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        let channel = value["mediaType"]?.string.flatMap(Channel.init(word:))
        reading.begin(value, id: value["conversationId"], channel: channel ?? .call)
        reading.claim(value["mediaType"], ifOneOf: "call", "chat", "message")
        reading.setStart(value.first(of: "conversationStartTime", "startTime"))
        claimTimes(value, &reading)
        var lines: [SpokenLine] = []
        for transcript in value["transcripts"]?.elements ?? [] {
            reading.setLanguage(transcript["language"])
            claimTimes(transcript, &reading)
            for phrase in transcript["phrases"]?.elements ?? [] { lines.append(try line(of: phrase, &reading)) }
        }
        // Times that count from 1970 begin with the first of them.
        if let first = lines.compactMap(\.start).min(), first > Self.longestCall {
            for index in lines.indices { lines[index].start? -= first }
        }
        reading.say(lines)
    }

    /// In seconds; what is more counts from 1970.
    private static let longestCall = 1e8

    /// The text as people write it, or else as it was recognised.
    private func line(of phrase: JSONValue, _ reading: inout JSONReading) throws(Refusal) -> SpokenLine {
        let writings = [phrase["decoratedText"], phrase["text"]].compactMap { $0 }
        guard writings.allSatisfy(\.isString) else { throw Refusal(what: "the text of a phrase is not a string") }
        let texts = writings.filter { !$0.range.isEmpty }
        claimTimes(phrase, &reading)
        var words: [[JSONValue]] = []
        for list in [phrase["words"]?.elements ?? [], phrase["decoratedWords"]?.elements ?? []] {
            for word in list { claimTimes(word, &reading) }
            words += reading.repeats(list, "word", heard: heard)
        }
        return SpokenLine(
            participant: reading.voice(phrase["participantPurpose"]),
            start: JSONReading.seconds(phrase["startTimeMs"]), text: texts.first,
            echoes: texts.dropFirst().map { [$0] } + words)
    }

    private func heard(_ part: JSONValue) -> (start: Double?, end: Double?) {
        let start = JSONReading.seconds(part["startTimeMs"])
        let length = JSONReading.seconds(part["duration"]?["milliseconds"])
        return (start, start.flatMap { start in length.map { start + $0 } })
    }

    private func claimTimes(_ part: JSONValue, _ reading: inout JSONReading) {
        reading.claimNumbers(
            part["startTimeMs"], part["startTime"], part["conversationStartTime"], part["duration"]?["milliseconds"])
    }
}
