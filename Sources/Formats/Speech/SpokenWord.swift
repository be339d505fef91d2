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
        for word in words {
            let (start, end) = heard(word)
            for form in forms {
                if let written = word[form] { clip(written, from: start, to: end) }
            }
        }
        return forms.map { form in words.compactMap { $0[form] } }
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
