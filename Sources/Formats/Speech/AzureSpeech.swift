import Transcripts

/// Azure Speech's result for a recording, of a batch or of fast transcription.
///
/// https://learn.microsoft.com/azure/ai-services/speech-service/batch-transcription-get
public struct AzureSpeech: JSONFormat {
    public let id = "azure-speech"
    public let title = "Azure Speech"
    public let recognisedBy = "`recognizedPhrases[]` with `nBest[]`, or `phrases[]` beside `combinedPhrases[]`"
    public let carries = "one call, channels, speakers' numbers, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        if value["combinedPhrases"]?.isArray ?? false { return value["phrases"]?.isArray ?? false }
        return value["recognizedPhrases"]?.firstElements(20).contains { $0["nBest"]?.isArray ?? false } ?? false
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, channel: .call)
        reading.setStart(value["timestamp"])
        claimTimes(value, &reading)
        let phrases = value.first(of: "recognizedPhrases", "phrases")?.elements ?? []
        for phrase in phrases.reversed() { reading.setLanguage(phrase["locale"]) }
        var lines: [SpokenLine] = []
        for phrase in phrases { lines.append(try line(of: phrase, &reading)) }
        let places = reading.say(lines)

        for combined in value.first(of: "combinedRecognizedPhrases", "combinedPhrases")?.elements ?? [] {
            let channel = combined["channel"]?.string
            let said = zip(phrases, places).filter { channel == nil || $0.0["channel"]?.string == channel }
            for text in writings(of: combined) { reading.echo([text], of: said.compactMap(\.1)) }
        }
    }

    private func line(of phrase: JSONValue, _ reading: inout JSONReading) throws(Refusal) -> SpokenLine {
        reading.claim(phrase["recognitionStatus"], ifOneOf: "Success", "InitialSilenceTimeout", "NoMatch")
        claimTimes(phrase, &reading)
        var texts: [JSONValue] = []
        var words: [[JSONValue]] = []
        for guess in phrase["nBest"]?.elements ?? [phrase] {
            texts += writings(of: guess)
            for list in [guess["words"]?.elements ?? [], guess["displayWords"]?.elements ?? []] {
                for word in list { claimTimes(word, &reading) }
                words += reading.repeats(list, "word", "displayText", "text", heard: heard)
            }
        }
        guard texts.allSatisfy(\.isString) else { throw Refusal(what: "the text of a phrase is not a string") }
        return SpokenLine(
            participant: reading.voice(phrase["speaker"], channel: phrase["channel"]), start: heard(phrase).start,
            text: texts.first, echoes: texts.dropFirst().map { [$0] } + words)
    }

    /// As people write it first.
    private func writings(of guess: JSONValue) -> [JSONValue] {
        [guess["display"], guess["text"], guess["lexical"], guess["itn"], guess["maskedITN"]].compactMap { $0 }
    }

    private func heard(_ part: JSONValue) -> (start: Double?, end: Double?) {
        let start =
            part["offsetInTicks"]?.number.map { $0 / 1e7 } ?? JSONReading.seconds(part["offsetMilliseconds"])
            ?? ISODuration.seconds(part["offset"])
        let length =
            part["durationInTicks"]?.number.map { $0 / 1e7 } ?? JSONReading.seconds(part["durationMilliseconds"])
            ?? ISODuration.seconds(part["duration"])
        return (start, start.flatMap { start in length.map { start + $0 } })
    }

    /// Ticks are as long as phone numbers.
    private func claimTimes(_ part: JSONValue, _ reading: inout JSONReading) {
        reading.claimNumbers(
            part["offsetInTicks"], part["durationInTicks"], part["offsetMilliseconds"], part["durationMilliseconds"])
        for time in [part["offset"], part["duration"]] where ISODuration.seconds(time) != nil { reading.claim(time) }
    }
}
