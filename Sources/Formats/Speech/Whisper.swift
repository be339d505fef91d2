import Transcripts

/// What OpenAI's Whisper hears, and what tools around it write: WhisperX, which tells speakers apart, whisper.cpp and
/// Hugging Face's pipeline, which call a segment otherwise, and lists of segments alone.
///
/// https://github.com/openai/whisper, https://github.com/m-bain/whisperX, https://github.com/ggml-org/whisper.cpp
public struct Whisper: JSONFormat {
    public let id = "whisper"
    public let title = "Whisper, WhisperX, whisper.cpp"
    public let recognisedBy =
        "`segments[]`, or a list, with `text`, `start`, `end` in seconds; `transcription[]` with `offsets`; "
        + "`chunks[]` with `timestamp[]`"
    public let carries = "one call, speakers if they were told apart, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        if let segment = segments(of: value).first { return isSegment(segment) }
        // A recording in which nobody speaks.
        if value["segments"]?.isArray ?? false { return value.has("language") }
        // The words alone, as the hosted model gives them when asked for nothing else.
        return value.has("text", "words") && value["words"]?.firstElement?.has("word", "start", "end") ?? false
            && !value.has("start")
    }

    private func segments(of value: JSONValue) -> [JSONValue] {
        // Of another format's document, a list of such a shape is only a part.
        if value.isArray { return value.index == 0 ? value.elements : [] }
        let lists = [value["segments"], value["transcription"], value["speakers"], value["chunks"]]
        return lists.lazy.compactMap { $0?.elements }.first { !$0.isEmpty } ?? []
    }

    private func isSegment(_ value: JSONValue) -> Bool {
        guard value.has("text") else { return false }
        let isTimed = value["start"]?.kind == .number && value["end"]?.kind == .number
        return isTimed || value["offsets"]?["from"]?.kind == .number
            || value["timestamp"]?.firstElement?.kind == .number
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, channel: .call)
        // The hosted model writes `english`, which is no tag.
        let language = value["language"] ?? value["result"]?["language"]
        if language?.range.count == 2 { reading.setLanguage(language) }
        let segments = segments(of: value)
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
        // Where speakers were told apart, the same stands once more without them.
        if let said = value["speakers"]?.elements, !said.isEmpty {
            repeats.append((value["chunks"]?.elements ?? []).compactMap { $0["text"] })
        }
        for texts in repeats { reading.echo(texts, of: reading.everything) }
    }

    private func line(of segment: JSONValue, _ reading: inout JSONReading) throws(Refusal) -> SpokenLine {
        if let text = segment["text"], !text.isString { throw Refusal(what: "the text of a segment is not a string") }
        let words = segment.first(of: "words", "tokens")?.elements.filter(\.isObject) ?? []
        for word in words { reading.claimLabel(word["speaker"]) }
        for part in [segment] + words {
            for time in [part["timestamps"]?["from"], part["timestamps"]?["to"]] { reading.claim(time) }
        }
        // A word that could not be aligned, such as a number, has no speaker.
        let speaker = segment["speaker"] ?? words.lazy.compactMap { $0["speaker"] }.first
        return SpokenLine(
            participant: reading.voice(speaker), start: heard(segment).start, text: segment["text"],
            // Some tools that wrap Whisper call a word `text`.
            echoes: reading.repeats(words, "word", "text", heard: heard))
    }

    /// In seconds; whisper.cpp counts milliseconds.
    private func heard(_ part: JSONValue) -> (start: Double?, end: Double?) {
        let (start, end) = part.numbers("start", "end")
        if start != nil || end != nil { return (start, end) }
        let span = part["timestamp"]?.firstElements(2) ?? []
        return (
            JSONReading.seconds(part["offsets"]?["from"]) ?? span.first?.number,
            JSONReading.seconds(part["offsets"]?["to"]) ?? span.dropFirst().first?.number
        )
    }
}
