import Transcripts

/// What a format claims about a conversation: where it lies, who takes part, when it began.
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
        // Most conversations of a document are about as long as the one before.
        let turns = drafts.isEmpty ? 0 : drafts[drafts.count - 1].conversation.turns.count
        let asides = drafts.isEmpty ? 0 : drafts[drafts.count - 1].conversation.asides.count
        drafts.append(Draft(conversation: Conversation(id: own, source: document.source, channel: channel)))
        current = drafts.count - 1
        drafts[current].expect(turns: turns, asides: asides)
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
        guard let name else { return drafts[current].cast.member(role, tag: tag) }
        let participant =
            drafts[current].cast.known(role, writtenAt: name.range, in: name.bytes)
            ?? drafts[current].cast.member(role, written: name, tag: tag)
        addName(name, of: participant)
        return participant
    }

    /// Notes another place where a participant's name stands; a list of people, once for all that it is used.
    mutating func addName(_ name: JSONValue?, of participant: Int) {
        guard let name, name.isString, !name.range.isEmpty, !claimed[name.index] else { return }
        claim(name)
        drafts[current].conversation.asides.append(
            Conversation.Aside(field: name.field, namesParticipant: participant))
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
