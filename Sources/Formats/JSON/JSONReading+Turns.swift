import Transcripts

/// What a format claims to be said, and what to repeat it.
extension JSONReading {
    /// Adds what somebody says.
    ///
    /// - Parameters:
    ///   - at: seconds since the conversation began.
    ///   - isMarkup: whether it is HTML.
    /// - Returns: where it stands; nil when there is nothing in it.
    @discardableResult
    mutating func say(
        _ text: JSONValue, by participant: Int, at start: Double? = nil, isMarkup: Bool = false
    ) -> Conversation.Place? {
        claim(text)
        guard text.isString else { return nil }
        if isMarkup { return say(MarkupText.fields(of: text.field, in: document), by: participant, at: start) }
        return say(CollectionOfOne(Phrase(field: text.trimmedField)), by: participant, at: start)
    }

    /// The same of several pieces in order; empty ones are left out.
    @discardableResult
    mutating func say(_ texts: [JSONValue], by participant: Int, at start: Double? = nil) -> Conversation.Place? {
        for text in texts { claim(text) }
        let phrases = texts.lazy.filter(\.isString).map { Phrase(field: $0.trimmedField) }
        return say(phrases, by: participant, at: start)
    }

    /// Adds what somebody says in pieces that the format made, and claimed, itself.
    @discardableResult
    mutating func say(
        _ phrases: some Collection<Phrase>, by participant: Int, at start: Double?
    ) -> Conversation.Place? {
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
        return say(words.lazy.map { Phrase(field: $0.trimmedField, touches: .asWords) }, by: participant, at: start)
    }

    /// Says that texts, which may be HTML, repeat what stands in some places, in order.
    mutating func echo(_ texts: [JSONValue], of places: [Conversation.Place], isMarkup: Bool = false) {
        guard !places.isEmpty else { return }
        var fields: [Field] = []
        fields.makeRoom(for: texts.count)
        for text in texts where text.isString && !text.range.isEmpty {
            if isMarkup {
                for phrase in MarkupText.fields(of: text.field, in: document) { fields.append(phrase.field) }
            } else {
                fields.append(text.trimmedField)
                claim(text)
            }
        }
        guard !fields.isEmpty else { return }
        if isMarkup { for text in texts where text.isString && !text.range.isEmpty { claim(text) } }
        drafts[current].conversation.echoes.append(Conversation.Echo(fields: fields, places: places))
    }

    /// Says that a text repeats what a turn says, if one says just that.
    mutating func echoTwin(_ text: JSONValue?) {
        guard let text, text.isString else { return }
        let decoded = text.decoded
        let words = decoded[decoded.trimmed(decoded.indices)]
        let turns = drafts[current].conversation.turns
        let twin = turns.lastIndex { $0.text[$0.text.trimmed($0.text.indices)] == words }
        if let twin { echo([text], of: [Conversation.Place(turn: twin, part: turns[twin].text.indices)]) }
    }

    /// All that was said so far.
    var everything: [Conversation.Place] {
        let turns = drafts[current].conversation.turns
        return turns.indices.map { Conversation.Place(turn: $0, part: 0..<turns[$0].text.count) }
    }

    /// Asked for few words at a time, the list had better grow by itself.
    mutating func makeRoom(forClips count: Int) {
        let clips = drafts[current].conversation.clips.count
        if count > clips { drafts[current].conversation.clips.makeRoom(for: clips + count) }
    }

    /// Notes when a word is heard, in seconds.
    mutating func clip(_ word: JSONValue, from start: Double?, to end: Double?) {
        guard let start, let end else { return }
        drafts[current].conversation.clips.append(
            Conversation.Clip(range: word.trimmedField.range, start: start, end: end))
    }
}
