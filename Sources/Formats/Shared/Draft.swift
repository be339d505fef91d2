import Transcripts

/// A conversation that is being put together.
struct Draft {
    var conversation: Conversation
    var cast = Cast()
    var clock = CallClock()
    /// Where the last time that was read stands. It is seldom asked for, so that nothing is put together before.
    var latestTime: (field: Field, stamp: Stamp)?

    init(conversation: Conversation) { self.conversation = conversation }

    /// Makes room, but for no more than many short conversations can afford.
    mutating func expect(turns: Int, asides: Int) {
        conversation.turns.reserveCapacity(min(turns, 64))
        conversation.asides.reserveCapacity(min(asides, 64))
    }

    /// Adds what somebody says; in a call, whoever goes on speaking has one turn.
    ///
    /// - Returns: where it stands; nil when there is nothing in it.
    mutating func say(
        _ phrases: some Collection<Phrase>, by participant: Int, at start: Double?, in document: Document
    ) -> Conversation.Place? {
        guard phrases.contains(where: { !isBlank($0, document) }) else { return nil }
        let last = conversation.turns.count - 1
        let goesOn =
            conversation.channel == .call && last >= 0 && conversation.turns[last].participant == participant
        if !goesOn {
            conversation.turns.append(Turn(participant: participant, fields: [], in: document, start: start))
        }
        let index = conversation.turns.count - 1
        if !goesOn { conversation.turns[index].expect(phrases.underestimatedCount) }
        let before = conversation.turns[index].text.count
        // A space between two pieces that touch it parts them.
        for phrase in phrases where phrase.touches == .always || !isBlank(phrase, document) {
            let touches = phrase.touches(behind: conversation.turns[index].text, in: document)
            conversation.turns[index].append(phrase.field, in: document, touching: touches)
        }
        // Behind the space that parts it from what was said before.
        let isParted = before > 0 && conversation.turns[index].text[before] == UInt8(ascii: " ")
        let part = (before + (isParted ? 1 : 0))..<conversation.turns[index].text.count
        return Conversation.Place(turn: index, part: part)
    }

    private func isBlank(_ phrase: Phrase, _ document: Document) -> Bool {
        document.bytes.trimmed(phrase.field.range).isEmpty
    }

    /// The conversation, of which the draft keeps nothing.
    mutating func finished(in document: Document) -> Conversation {
        var finished = Conversation(id: "", source: "")
        settle(in: document)
        swap(&finished, &conversation)
        cast = Cast()
        return finished
    }

    private mutating func settle(in document: Document) {
        conversation.participants = cast.participants
        let latestTime = latestTime
        TurnOrder.settle(
            &conversation, latest: latestTime.flatMap { Moment.written($0.field, $0.stamp, in: document) })
        Counterparts.settle(&conversation)
        conversation.clips.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
}

/// A piece of what somebody says, and whether it goes on right where the piece before it stops.
struct Phrase {
    enum Touching { case never, always, asWords }

    let field: Field
    var touches = Touching.never

    func touches(behind text: [UInt8], in document: Document) -> Bool {
        switch touches {
        case .never: false
        case .always: true
        case .asWords: touchesAsWord(text, document)
        }
    }

    /// Signs close up to the word before; Han characters stand without spaces.
    private func touchesAsWord(_ text: [UInt8], _ document: Document) -> Bool {
        let word = document.bytes[field.range]
        guard let first = word.first else { return true }
        if word.count <= 3, isSign(first) || Han.isSign(word) { return true }
        return Han.beginsWith(word) && Han.endsWith(text[...])
    }

    private func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
            UInt8(ascii: ":"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}

/// Whether text is Chinese, by its first or last character in UTF-8.
enum Han {
    static func beginsWith(_ text: ArraySlice<UInt8>) -> Bool {
        text.first.map { 0xE3...0xE9 ~= $0 } ?? false
    }

    static func endsWith(_ text: ArraySlice<UInt8>) -> Bool {
        text.count >= 3 && 0xE3...0xE9 ~= text[text.endIndex - 3]
    }

    /// `，` and the like: full-width forms and CJK punctuation.
    static func isSign(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= 2, let first = text.first else { return false }
        let second = text[text.startIndex + 1]
        return first == 0xE3 && second == 0x80 || first == 0xEF && second == 0xBC
    }
}
