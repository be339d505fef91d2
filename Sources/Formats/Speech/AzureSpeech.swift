import Transcripts

/// Azure Speech's result for a recording, of a batch, of fast transcription or of the SDK.
///
/// The same members begin with capitals in what the SDK gives, in batches of version 2 and in Video Indexer's artifacts.
/// https://learn.microsoft.com/azure/ai-services/speech-service/batch-transcription-get
public struct AzureSpeech: JSONFormat {
    public let id = "azure-speech"
    public let title = "Azure Speech"
    public let recognisedBy =
        "`recognizedPhrases[]` or a list with `nBest[]`, or `phrases[]` beside `combinedPhrases[]`"
    public let carries = "one call, channels, speakers' numbers, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        if value["combinedPhrases"]?.isArray ?? false { return value["phrases"]?.isArray ?? false }
        return phrases(of: value).prefix(20).contains { phrase in
            guess(of: phrase)?.isArray ?? false || phrase.has("RecognitionStatus", "DisplayText", "Offset")
        }
    }

    /// A list of phrases alone is what the SDK gives, one after another.
    private func phrases(of value: JSONValue) -> [JSONValue] {
        if let first = value.firstElement { return first.has("RecognitionStatus", "Offset") ? value.elements : [] }
        return value.first(of: "recognizedPhrases", "phrases", "RecognizedPhrases", "SegmentResults")?.elements ?? []
    }

    /// What a phrase may have been, the likeliest first.
    private func guess(of phrase: JSONValue) -> JSONValue? { phrase.first(of: "nBest", "NBest") }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, channel: .call)
        reading.setStart(value["timestamp"])
        reading.claimNumbers(value["durationTicks"], value["durationMilliseconds"])
        claimTimes(value, &reading)
        let phrases = phrases(of: value)
        for phrase in phrases.reversed() { reading.setLanguage(phrase["locale"]) }
        var lines: [SpokenLine] = []
        for phrase in phrases { lines.append(try line(of: phrase, &reading)) }
        let places = reading.say(lines)

        let combined = value.first(
            of: "combinedRecognizedPhrases", "combinedPhrases", "CombinedRecognizedPhrases", "CombinedResults")
        for combined in combined?.elements ?? [] {
            let channel = self.channel(of: combined)?.string
            let said = zip(phrases, places).filter { channel == nil || self.channel(of: $0.0)?.string == channel }
            for text in writings(of: combined) { reading.echo([text], of: said.compactMap(\.1)) }
        }
    }

    private func channel(of part: JSONValue) -> JSONValue? { part.first(of: "channel", "Channel", "ChannelNumber") }

    private func line(of phrase: JSONValue, _ reading: inout JSONReading) throws(Refusal) -> SpokenLine {
        let status = phrase.first(of: "recognitionStatus", "RecognitionStatus")
        reading.claim(status, ifOneOf: "Success", "InitialSilenceTimeout", "NoMatch")
        claimTimes(phrase, &reading)
        var texts: [JSONValue] = []
        var words: [[JSONValue]] = []
        for guess in guess(of: phrase)?.elements ?? [] {
            texts += writings(of: guess)
            words += self.words(of: guess, &reading)
        }
        texts += writings(of: phrase)
        words += self.words(of: phrase, &reading)
        guard texts.allSatisfy(\.isString) else { throw Refusal(what: "the text of a phrase is not a string") }
        let speaker = phrase.first(of: "speaker", "Speaker", "SpeakerId")
        return SpokenLine(
            participant: reading.voice(speaker, channel: channel(of: phrase)), start: heard(phrase).start,
            text: texts.first, echoes: texts.dropFirst().map { [$0] } + words)
    }

    private func words(of guess: JSONValue, _ reading: inout JSONReading) -> [[JSONValue]] {
        let lists = [guess.first(of: "words", "Words"), guess.first(of: "displayWords", "DisplayWords")]
        return lists.compactMap { $0 }.flatMap { list in
            for word in list.elements { claimTimes(word, &reading) }
            return reading.repeats(list.elements, "word", "displayText", "text", "Word", "DisplayText", heard: heard)
        }
    }

    /// As people write it first.
    private func writings(of guess: JSONValue) -> [JSONValue] {
        [
            guess.first(of: "display", "Display"), guess.first(of: "text", "DisplayText"),
            guess.first(of: "lexical", "Lexical"), guess.first(of: "itn", "ITN"),
            guess.first(of: "maskedITN", "MaskedITN"),
        ].compactMap { $0 }
    }

    /// Ticks are 100 ns, and what the SDK gives under `Offset`; a number under `offset` is milliseconds.
    private func heard(_ part: JSONValue) -> (start: Double?, end: Double?) {
        let start =
            part.first(of: "offsetInTicks", "OffsetInTicks", "Offset")?.number.map { $0 / 1e7 }
            ?? JSONReading.seconds(part.first(of: "offsetMilliseconds", "offset"))
            ?? ISODuration.seconds(part.first(of: "offset", "Offset"))
        let length =
            part.first(of: "durationInTicks", "DurationInTicks", "Duration")?.number.map { $0 / 1e7 }
            ?? JSONReading.seconds(part.first(of: "durationMilliseconds", "duration"))
            ?? ISODuration.seconds(part.first(of: "duration", "Duration"))
        return (start, start.flatMap { start in length.map { start + $0 } })
    }

    /// Ticks are as long as phone numbers.
    private func claimTimes(_ part: JSONValue, _ reading: inout JSONReading) {
        reading.claimNumbers(
            part["offsetInTicks"], part["durationInTicks"], part["offsetMilliseconds"], part["durationMilliseconds"],
            part["OffsetInTicks"], part["DurationInTicks"])
        for time in [part["offset"], part["duration"], part["Offset"], part["Duration"]] {
            if time?.number != nil || ISODuration.seconds(time) != nil { reading.claim(time) }
        }
    }
}
