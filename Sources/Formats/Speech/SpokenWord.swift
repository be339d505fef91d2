import Transcripts

extension JSONReading {
    /// Other writings of a text, word by word, noting when each word is heard.
    ///
    /// - Parameters:
    ///   - words: the objects that hold a word each.
    ///   - forms: under which names its writings stand.
    ///   - heard: in seconds of the recording.
    mutating func repeats(
        _ words: [JSONValue], _ forms: StaticString..., heard: (JSONValue) -> (start: Double?, end: Double?)
    ) -> [[JSONValue]] {
        repeats(words, forms: forms.count, written: { $0[forms[$1]] }, heard: heard)
    }

    /// The same of words that the format looked at itself.
    ///
    /// - Parameters:
    ///   - forms: how many writings there are.
    ///   - written: gives one of them.
    mutating func repeats<Word>(
        _ words: [Word], forms: Int, written: (Word, Int) -> JSONValue?,
        heard: (Word) -> (start: Double?, end: Double?)
    ) -> [[JSONValue]] {
        var writings = [[JSONValue]](repeating: [], count: forms)
        makeRoom(forClips: words.count * forms)
        for word in words {
            let (start, end) = heard(word)
            for form in 0..<forms {
                guard let written = written(word, form) else { continue }
                clip(written, from: start, to: end)
                if writings[form].isEmpty { writings[form].makeRoom(for: words.count) }
                writings[form].append(written)
            }
        }
        return writings
    }

    /// Lines of words that no text stands for, one for each stretch of one voice without a pause.
    ///
    /// - Parameters:
    ///   - form: under which name the word stands.
    ///   - channel: the recording's track, when voices are numbered anew on each.
    mutating func lines(
        of words: [JSONValue], _ form: StaticString, channel: JSONValue? = nil, speaker: (JSONValue) -> JSONValue?,
        heard: (JSONValue) -> (start: Double?, end: Double?)
    ) -> [SpokenLine] {
        let runs = SpokenLine.runs(of: words, speaker: speaker, heard: heard)
        return runs.map { run in
            for word in run { claimLabel(speaker(word)) }
            return SpokenLine(
                participant: voice(run.first.flatMap(speaker), channel: channel),
                start: run.first.flatMap { heard($0).start },
                end: run.last { heard($0).end != nil }.flatMap { heard($0).end },
                words: run.compactMap { $0[form] })
        }
    }

    /// Takes measures out of what is looked at: times, confidences. Some exports put them in quotes.
    mutating func claimNumbers(_ values: JSONValue?...) {
        for value in values where value?.number != nil { claim(value) }
    }

    /// Takes a word out of what is looked at if it is one of those that the format knows.
    mutating func claim(_ value: JSONValue?, ifOneOf words: StaticString...) {
        if let value, words.contains(where: { value.reads($0) }) { claim(value) }
    }
}
