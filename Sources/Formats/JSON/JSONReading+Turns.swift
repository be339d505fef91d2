import Transcripts

/// What a format claims to be said, and what to repeat it.
extension JSONReading {
    /// Adds what somebody says.
    ///
    /// - Parameters:
    ///   - texts: its pieces in order; empty ones are left out.
    ///   - at: seconds since the conversation began.
    ///   - isMarkup: whether it is HTML.
    /// - Returns: where it stands; nil when there is nothing in it.
    @discardableResult
    mutating func say(
        _ texts: [JSONValue], by participant: Int, at start: Double? = nil, isMarkup: Bool = false
    ) -> Conversation.Place? {
        for text in texts { claim(text) }
        var phrases: [Phrase] = []
        for text in texts where text.isString {
            if isMarkup {
                phrases += MarkupText.fields(of: text.field, in: document)
            } else {
                phrases.append(Phrase(field: text.trimmedField))
            }
        }
        return say(phrases, by: participant, at: start)
    }

    /// Adds what somebody says in pieces that the format made, and claimed, itself.
    @discardableResult
    mutating func say(_ phrases: [Phrase], by participant: Int, at start: Double?) -> Conversation.Place? {
        drafts[current].say(phrases, by: participant, at: start, in: document)
    }

    /// Adds what somebody says in parts of a value, such as texts of JSON within a string.
    ///
    /// - Parameter whole: is taken out of what is looked at, so that what else it holds must become asides.
    mutating func say(_ parts: [Field], instead whole: JSONValue, by participant: Int, at start: Double?) {
        claim(whole)
        _ = drafts[current].say(parts.map { Phrase(field: $0) }, by: participant, at: start, in: document)
    }

    /// Adds text beside the turns that is only a part of a value.
    mutating func addAside(_ field: Field, label: Range<Int>?) {
        drafts[current].conversation.asides.append(Conversation.Aside(field: field, label: label))
    }

    /// Adds a turn of its own, whoever spoke before and whether or not anything is said in it.
    mutating func addTurn(_ text: JSONValue?, by participant: Int, at start: Double?) {
        claim(text)
        let fields = text.flatMap { $0.isString ? [$0.field] : nil } ?? []
        drafts[current].conversation.turns.append(
            Turn(participant: participant, fields: fields, in: document, start: start))
    }

    var turnCount: Int { drafts[current].conversation.turns.count }

    /// Adds what somebody says, word by word: signs touch the word before, and so do Han characters each other.
    @discardableResult
    mutating func say(words: [JSONValue], by participant: Int, at start: Double? = nil) -> Conversation.Place? {
        for word in words { claim(word) }
        let phrases = words.map { Phrase(field: $0.trimmedField, touches: .asWords) }
        return drafts[current].say(phrases, by: participant, at: start, in: document)
    }

    /// Says that texts, which may be HTML, repeat what stands in some places, in order.
    mutating func echo(_ texts: [JSONValue], of places: [Conversation.Place], isMarkup: Bool = false) {
        let texts = texts.filter { $0.isString && !$0.range.isEmpty }
        let fields =
            isMarkup
            ? texts.flatMap { MarkupText.fields(of: $0.field, in: document).map(\.field) } : texts.map(\.trimmedField)
        guard !fields.isEmpty, !places.isEmpty else { return }
        for text in texts { claim(text) }
        drafts[current].conversation.echoes.append(Conversation.Echo(fields: fields, places: places))
    }

    /// Says that a text repeats what a turn says, if one says just that.
    mutating func echoTwin(_ text: JSONValue?) {
        guard let text, text.isString else { return }
        let decoded = text.decoded
        let words = decoded[decoded.trimmed(decoded.indices)]
        let twin = everything.last { place in
            let said = drafts[current].conversation.turns[place.turn].text
            return said[said.trimmed(said.indices)] == words
        }
        if let twin { echo([text], of: [twin]) }
    }

    /// All that was said so far.
    var everything: [Conversation.Place] {
        let turns = drafts[current].conversation.turns
        return turns.indices.map { Conversation.Place(turn: $0, part: 0..<turns[$0].text.count) }
    }

    /// Notes when a word is heard, in seconds.
    mutating func clip(_ word: JSONValue, from start: Double?, to end: Double?) {
        guard let start, let end else { return }
        drafts[current].conversation.clips.append(
            Conversation.Clip(range: word.trimmedField.range, start: start, end: end))
    }
}
