import Transcripts

/// Google Cloud Speech-to-Text, versions 1 and 2. What its library for Python gives has underscores in the names.
///
/// https://cloud.google.com/speech-to-text/docs/reference/rest/v1/speech/recognize
public struct GoogleSpeech: JSONFormat {
    public let id = "google-stt"
    public let title = "Google Speech-to-Text"
    public let recognisedBy = "`results[].alternatives[]` with `transcript` or `words[]`"
    public let carries = "one call, speakers' numbers or channels, times of words"

    public init() {}

    func recognises(_ value: JSONValue) -> Bool {
        results(of: value).prefix(20).contains { result in
            guard let alternative = result["alternatives"]?.firstElement else { return false }
            // `final` is what another vendor adds to the same shape.
            return !result.has("final")
                && (alternative["transcript"]?.isString ?? false
                    || alternative["words"]?.firstElement?["word"]?.isString ?? false)
        }
    }

    func read(_ value: JSONValue, into reading: inout JSONReading) throws(Refusal) {
        reading.begin(value, channel: .call)
        let results = self.results(of: value)
        for result in results.reversed() {
            let language = result.first(of: "languageCode", "language_code")
            if let language, language.range.count <= 11 { reading.setLanguage(language) }
            for alternative in result["alternatives"]?.elements ?? [] {
                if let text = alternative["transcript"], !text.isString {
                    throw Refusal(what: "the transcript of a result is not a string")
                }
            }
            let ends = [result.first(of: "resultEndTime", "result_end_time"), result["resultEndOffset"]]
            for measure in ends where Self.seconds(measure) != nil { reading.claim(measure) }
        }
        let whole = results.last.flatMap { repeatsAll($0, of: results) ? $0 : nil }
        var said: [SpokenLine] = []
        for result in whole.map({ [$0] }) ?? results { said += lines(of: result, &reading) }
        let places = reading.say(said)
        for result in results {
            let isTurns = whole == nil || whole?.index == result.index
            echo(result, of: said, at: places, isTurns: isTurns, into: &reading)
        }
    }

    private func results(of value: JSONValue) -> [JSONValue] {
        let holder = value["inlineResult"]?["transcript"] ?? value["transcript"] ?? value
        return holder["results"]?.elements ?? []
    }

    /// Of the likeliest alternative.
    private func words(of result: JSONValue) -> [JSONValue] {
        result["alternatives"]?.firstElement?["words"]?.elements ?? []
    }

    /// Told by speaker, the words of the whole call stand once more in the last result.
    private func repeatsAll(_ result: JSONValue, of results: [JSONValue]) -> Bool {
        guard results.count > 1, let first = words(of: result).first, speaker(of: first) != nil else { return false }
        let earliest = results.dropLast().compactMap { words(of: $0).first.flatMap { heard($0).start } }.min()
        // Where no result before it has words, it is told by having nothing else.
        guard let earliest else { return result["alternatives"]?.firstElement?["transcript"]?.range.isEmpty ?? true }
        return (heard(first).start ?? 0) <= earliest
    }

    private func lines(of result: JSONValue, _ reading: inout JSONReading) -> [SpokenLine] {
        if isOfWords(result) {
            return reading.lines(
                of: words(of: result), "word", channel: channel(of: result), speaker: speaker(of:), heard: heard)
        }
        let (start, end) = span(of: result)
        let text = result["alternatives"]?.firstElement?["transcript"]
        return [SpokenLine(participant: reading.voice(channel(of: result)), start: start, end: end, text: text)]
    }

    /// Whether the turns of a result are put together from its words, which alone say who speaks.
    private func isOfWords(_ result: JSONValue) -> Bool {
        words(of: result).contains { speaker(of: $0) != nil }
            || result["alternatives"]?.firstElement?["transcript"] == nil
    }

    private func span(of result: JSONValue) -> (start: Double?, end: Double?) {
        let words = self.words(of: result)
        return (words.first.flatMap { heard($0).start }, words.last.flatMap { heard($0).end })
    }

    /// What a result says besides the turns: its transcripts, and its words unless the turns are made of them.
    private func echo(
        _ result: JSONValue, of lines: [SpokenLine], at places: [Conversation.Place?], isTurns: Bool,
        into reading: inout JSONReading
    ) {
        let (start, end) = span(of: result)
        let said = zip(lines, places).filter { $0.0.isHeard(from: start, to: end) }.compactMap(\.1)
        for (rank, alternative) in (result["alternatives"]?.elements ?? []).enumerated() {
            let words = alternative["words"]?.elements ?? []
            for word in words {
                reading.claimLabel(speaker(of: word))
                for time in [self.start(of: word), self.end(of: word)] { reading.claim(time) }
            }
            let repeats = reading.repeats(words, "word", heard: heard)
            let isTurn = isTurns && rank == 0
            for texts in repeats where !(isTurn && isOfWords(result)) { reading.echo(texts, of: said) }
            if let text = alternative["transcript"], !isTurn || isOfWords(result) { reading.echo([text], of: said) }
        }
    }

    private func speaker(of word: JSONValue) -> JSONValue? {
        let label = word.first(of: "speakerLabel", "speakerTag", "speaker_label", "speaker_tag")
        // 0 is written when speakers were not told apart.
        return label?.string == "0" || label?.string == "" ? nil : label
    }

    private func channel(of result: JSONValue) -> JSONValue? { result.first(of: "channelTag", "channel_tag") }

    private func start(of word: JSONValue) -> JSONValue? {
        word.first(of: "startTime", "startOffset", "start_time", "start_offset")
    }

    private func end(of word: JSONValue) -> JSONValue? {
        word.first(of: "endTime", "endOffset", "end_time", "end_offset")
    }

    private func heard(_ word: JSONValue) -> (start: Double?, end: Double?) {
        let start = Self.seconds(start(of: word))
        let end = Self.seconds(end(of: word))
        // A time of zero is left out.
        return (start ?? end.map { _ in 0 }, end)
    }

    /// Of `"1.500s"` or `{"seconds": "1", "nanos": 500000000}`.
    private static func seconds(_ time: JSONValue?) -> Double? {
        guard let time else { return nil }
        if time.isObject { return (time["seconds"]?.number ?? 0) + (time["nanos"]?.number ?? 0) / 1e9 }
        guard let text = time.string, text.last == "s" else { return nil }
        return Double(text.dropLast())
    }
}
