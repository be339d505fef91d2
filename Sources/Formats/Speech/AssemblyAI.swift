import Transcripts

/// AssemblyAI's transcript of a recording: utterances if speakers were told apart, else words.
///
/// https://www.assemblyai.com/docs/api-reference/transcripts/get
public struct AssemblyAI: JSONFormat {
    public let id = "assemblyai"
    public let title = "AssemblyAI"
    public let recognisedBy =
        "`text` and `words[]` with `text`, `start`, `end` in ms, beside `utterances` or `audio_url`"
    public let carries = "one call, speakers' letters, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        // An utterance looks like the whole, but has a time of its own.
        guard value.has("text"), !value.has("start"), value.has("utterances") || value.has("audio_url", "status")
        else { return false }
        let parts = value["utterances"]?.firstElement ?? value["words"]?.firstElement
        return parts?.has("text", "start", "end") ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, id: value["id"], channel: .call)
        reading.setLanguage(value["language_code"])
        let words = value["words"]?.elements ?? []
        let utterances = value["utterances"]?.elements ?? []
        var lines: [SpokenLine] = []
        for utterance in utterances { lines.append(try line(of: utterance, &reading)) }
        if utterances.isEmpty { lines = reading.lines(of: words, "text", speaker: { $0["speaker"] }, heard: heard) }
        reading.say(lines)

        for word in words { reading.claimLabel(word["speaker"]) }
        var repeats = reading.repeats(words, "text", heard: heard)
        if utterances.isEmpty { repeats = [] }
        if let text = value["text"] { repeats.append([text]) }
        let sentences = value["sentiment_analysis_results"]?.elements ?? []
        for sentence in sentences {
            reading.claimLabel(sentence["speaker"])
            reading.claim(sentence["sentiment"], ifOneOf: "POSITIVE", "NEUTRAL", "NEGATIVE")
        }
        repeats.append(sentences.compactMap { $0["text"] })
        for texts in repeats { reading.echo(texts, of: reading.everything) }
    }

    private func line(of utterance: JSONValue, _ reading: inout JSONReading) throws(Refusal) -> SpokenLine {
        if let text = utterance["text"], !text.isString {
            throw Refusal(what: "the text of an utterance is not a string")
        }
        let words = utterance["words"]?.elements ?? []
        for word in words { reading.claimLabel(word["speaker"]) }
        return SpokenLine(
            participant: reading.voice(utterance["speaker"], channel: utterance["channel"]),
            start: heard(utterance).start,
            text: utterance["text"], echoes: reading.repeats(words, "text", heard: heard))
    }

    private func heard(_ part: JSONValue) -> (start: Double?, end: Double?) {
        (JSONReading.seconds(part["start"]), JSONReading.seconds(part["end"]))
    }
}
