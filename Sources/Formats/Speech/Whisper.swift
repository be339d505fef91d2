import Transcripts

/// What OpenAI's Whisper hears, and WhisperX, which tells speakers apart.
///
/// https://github.com/openai/whisper, https://github.com/m-bain/whisperX
public struct Whisper: JSONFormat {
    public let id = "whisper"
    public let title = "Whisper, WhisperX"
    public let recognisedBy = "`segments[]` with `text`, `start`, `end` in seconds"
    public let carries = "one call, WhisperX's speakers, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        if let segment = value["segments"]?.firstElement {
            return segment.has("text") && segment["start"]?.kind == .number && segment["end"]?.kind == .number
        }
        // A recording in which nobody speaks.
        if value["segments"]?.isArray ?? false { return value.has("language") }
        // The words alone, as the hosted model gives them when asked for nothing else.
        return value.has("text", "words") && value["words"]?.firstElement?.has("word", "start", "end") ?? false
            && !value.has("start")
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, channel: .call)
        // The hosted model writes `english`, which is no tag.
        if value["language"]?.range.count == 2 { reading.setLanguage(value["language"]) }
        let segments = value["segments"]?.elements ?? []
        let words = value.first(of: "word_segments", "words")?.elements ?? []
        var lines: [SpokenLine] = []
        for segment in segments { lines.append(try line(of: segment, &reading)) }
        if segments.isEmpty {
            let start = words.first.flatMap { heard($0).start }
            lines = [SpokenLine(participant: reading.voice(nil), start: start, text: value["text"])]
        }
        reading.say(lines)

        for word in words { reading.claimLabel(word["speaker"]) }
        var repeats = reading.repeats(words, "word", heard: heard)
        if let text = value["text"], !segments.isEmpty { repeats.append([text]) }
        for texts in repeats { reading.echo(texts, of: reading.everything) }
    }

    private func line(of segment: JSONValue, _ reading: inout JSONReading) throws(Refusal) -> SpokenLine {
        if let text = segment["text"], !text.isString { throw Refusal(what: "the text of a segment is not a string") }
        let words = segment["words"]?.elements ?? []
        for word in words { reading.claimLabel(word["speaker"]) }
        // A word that could not be aligned, such as a number, has no speaker.
        let speaker = segment["speaker"] ?? words.lazy.compactMap { $0["speaker"] }.first
        return SpokenLine(
            participant: reading.voice(speaker), start: heard(segment).start, text: segment["text"],
            // Some tools that wrap Whisper call a word `text`.
            echoes: reading.repeats(words, "word", "text", heard: heard))
    }

    private func heard(_ part: JSONValue) -> (start: Double?, end: Double?) {
        (part["start"]?.number, part["end"]?.number)
    }
}
