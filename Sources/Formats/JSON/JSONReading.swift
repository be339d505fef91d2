import Transcripts

/// Puts conversations together from JSON values.
///
/// A format claims what it understands: turns, names, ids. When a text is done, every string that nobody claimed and
/// every long number becomes text beside the turns of the conversation it lies in, so that nothing is left out.
struct JSONReading {
    let document: Document
    private var drafts: [Draft] = []
    private var draftOfId: [String: Int] = [:]
    /// The conversation that is being read.
    private var current = 0
    private var problems: [Problem] = []
    private var unread: [Range<Int>] = []
    private var lines: LineCounter
    /// By node of the text that is being read: whether it was claimed.
    private var claimed: [Bool] = []
    /// Node ranges of the text that is being read with their conversations.
    private var owners: [(nodes: Range<Int>, draft: Int)] = []
    private var text: JSONText?
    /// Text of the document that lies in no conversation.
    private var shared: [Conversation.Aside] = []

    init(_ document: Document) {
        self.document = document
        lines = LineCounter(document.bytes)
    }

    // MARK: Texts

    mutating func begin(_ text: JSONText) {
        self.text = text
        claimed.removeAll(keepingCapacity: true)
        claimed.append(contentsOf: repeatElement(false, count: text.tree.nodes.count))
        owners.removeAll(keepingCapacity: true)
    }

    /// Reads a value; when it is refused, nothing of it counts.
    mutating func attempt(
        _ value: JSONValue, _ read: (inout JSONReading) throws(Refusal) -> Void
    ) throws(Refusal) {
        let (draftCount, ownerCount) = (drafts.count, owners.count)
        do throws(Refusal) {
            try read(&self)
        } catch {
            // Whoever resumes a conversation of another line has no way back; formats that do so refuse before.
            for draft in drafts[draftCount...] { draftOfId[draft.conversation.id] = nil }
            drafts.removeSubrange(draftCount...)
            owners.removeSubrange(ownerCount...)
            // The bytes are unread: they are withheld whole.
            claim(value)
            throw error
        }
    }

    /// Gives what nobody claimed to the conversation it lies in; what lies in none belongs to the document.
    mutating func endText() {
        guard let text, !drafts.isEmpty else { return }
        // Formats may read messages by their times.
        owners.sort { $0.nodes.lowerBound < $1.nodes.lowerBound }
        var owner = owners.startIndex
        var conversation: Int?
        for index in claimed.indices where !claimed[index] {
            while owner < owners.endIndex, owners[owner].nodes.lowerBound <= index {
                conversation = owners[owner].draft
                owner += 1
            }
            let isWithin = owner > 0 && owners[owner - 1].nodes.contains(index)
            addAside(text.tree.nodes[index], to: isWithin ? conversation : nil)
        }
    }

    private mutating func addAside(_ node: JSONTree.Node, to draft: Int?) {
        switch node.kind {
        case .string where !node.range.isEmpty: break
        case .number where isLongInteger(node.range): break
        default: return
        }
        let aside = Conversation.Aside(field: node.field, label: node.label)
        if let draft { drafts[draft].conversation.asides.append(aside) } else { shared.append(aside) }
    }

    /// Phone, card and account numbers may stand without quotes; shorter numbers are counts and times.
    private func isLongInteger(_ range: Range<Int>) -> Bool {
        range.count >= 7 && document.bytes[range].allSatisfy { Ascii.isDigit($0) }
    }

    mutating func skip(_ range: Range<Int>, line: Int?, because what: String) {
        let line = line ?? lines.line(at: range.lowerBound)
        problems.append(
            Problem(path: document.source, line: line, what: what, remedy: "mend or remove this line"))
        unread.append(range)
    }

    func problem(at offset: Int, _ what: String) -> Problem {
        Problem(
            path: document.source, line: document.line(at: offset), what: what, remedy: "export the conversation again")
    }

    mutating func finished() -> Transcript {
        var transcript = Transcript(problems: problems, unread: unread)
        // Of one conversation all is told.
        if drafts.count == 1 { drafts[0].conversation.asides += shared } else { transcript.shared = shared }
        transcript.conversations.reserveCapacity(drafts.count)
        drafts.reverse()
        while let draft = drafts.popLast() { transcript.conversations.append(draft.finished(in: document)) }
        return transcript
    }
}

extension JSONReading {
    // MARK: Conversations

    /// Begins a conversation that a value holds.
    ///
    /// - Parameters:
    ///   - value: what lies in it and is not claimed belongs to the conversation.
    ///   - id: where the export says what it is called.
    ///   - channel: nil when the export does not say.
    mutating func begin(_ value: JSONValue, id: JSONValue? = nil, channel: Channel?) {
        claim(id)
        let named = id?.string.flatMap { $0.isEmpty ? nil : $0 }
        begin(value, named: named, channel: channel)
    }

    /// The same under an id that is put together.
    mutating func begin(_ value: JSONValue, named id: String?, channel: Channel?) {
        let own = id ?? Conversation.id(of: document, number: drafts.count + 1)
        drafts.append(Draft(conversation: Conversation(id: own, source: document.source, channel: channel)))
        current = drafts.count - 1
        if let id { draftOfId[id] = current }
        owners.append((value.nodes, current))
    }

    /// Goes on with the conversation of an id, or begins it: for exports that list messages of several.
    ///
    /// - Returns: whether it is new.
    mutating func resume(_ value: JSONValue, id: JSONValue?, channel: Channel?) -> Bool {
        claim(id)
        return resume(value, named: id?.string ?? "", channel: channel)
    }

    /// - Parameter id: empty for messages of an export that holds one conversation only.
    mutating func resume(_ value: JSONValue, named id: String, channel: Channel?) -> Bool {
        if let known = draftOfId[id] {
            current = known
            owners.append((value.nodes, known))
            return false
        }
        begin(value, named: id.isEmpty ? nil : id, channel: channel)
        draftOfId[id] = current
        return true
    }

    mutating func setLanguage(_ value: JSONValue?) {
        guard let value, let tag = value.string, !tag.isEmpty else { return }
        claim(value)
        drafts[current].conversation.language = tag
    }

    /// When it began, as it is written; an epoch in ISO 8601.
    mutating func setStart(_ value: JSONValue?) {
        guard let value, let stamp = Moment.stamp(value) else { return }
        claim(value)
        drafts[current].conversation.startedAt = Moment.written(value, stamp)
    }

    mutating func setChannel(_ channel: Channel) { drafts[current].conversation.channel = channel }

    /// Takes a value and all within it out of what is looked at: ids, times, words of the format.
    mutating func claim(_ value: JSONValue?) {
        guard let value else { return }
        for node in value.nodes { claimed[node] = true }
    }

    // MARK: Who

    /// The participant of a role, a name or both.
    ///
    /// - Parameter tag: what tells nameless ones apart, such as `spk_0`.
    mutating func member(_ role: Role, name: JSONValue? = nil, tag: String? = nil) -> Int {
        let name = name.flatMap { $0.isString && !$0.range.isEmpty ? $0 : nil }
        let participant = drafts[current].cast.member(role, name: name?.decoded, tag: tag)
        if let name { addName(name, of: participant) }
        return participant
    }

    /// Notes another place where a participant's name stands; a list of people, once for all that it is used.
    mutating func addName(_ name: JSONValue?, of participant: Int) {
        guard let name, name.isString, !name.range.isEmpty, !claimed[name.index] else { return }
        claim(name)
        drafts[current].conversation.asides.append(
            Conversation.Aside(field: name.field, namesParticipant: participant))
    }

    // MARK: What

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

    // MARK: When

    /// Seconds since the conversation's first time, which becomes its start.
    mutating func seconds(at value: JSONValue?) -> Double? {
        guard let value, let stamp = Moment.stamp(value) else { return nil }
        claim(value)
        if drafts[current].conversation.startedAt == nil, stamp.isClock {
            drafts[current].conversation.startedAt = Moment.written(value, stamp)
        }
        drafts[current].latestTime = (value.field, stamp)
        return drafts[current].clock.seconds(of: stamp)
    }
}
