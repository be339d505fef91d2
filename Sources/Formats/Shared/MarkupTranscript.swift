import Transcripts

/// A whole conversation in HTML, with a line `Name: text` for each message, as Salesforce keeps chats:
/// `( 12s ) Ana: hello<br>`.
struct MarkupTranscript {
    private let document: Document
    private var draft: Draft
    private var open: (participant: Int, start: Double?, phrases: [Phrase])?

    /// Nil when fewer than two lines begin with a speaker.
    private(set) var conversation: Conversation?

    init(_ document: Document, _ whole: Field) {
        self.document = document
        draft = Draft(conversation: Conversation(id: document.source, source: document.source, channel: .chat))
        for phrase in MarkupText.fields(of: whole, in: document) { add(phrase) }
        close()
        if draft.conversation.turns.count > 1 { conversation = draft.finished(in: document) }
    }

    private mutating func add(_ phrase: Phrase) {
        let text = phrase.field.text(in: document)
        if phrase.touches == .never, let head = MarkupHead(text) {
            close()
            let speaker = StatedSpeaker(text, role: nil, speaker: head.speaker)
            let parts = phrase.field.parts([speaker.name ?? head.speaker, head.text], in: document)
            let participant = member(speaker, text, parts[0])
            open = (participant, head.start, head.text.isEmpty ? [] : [Phrase(field: parts[1])])
        } else if open != nil {
            open?.phrases.append(phrase)
        } else {
            readHeading(text)
            draft.conversation.asides.append(Conversation.Aside(field: phrase.field))
        }
    }

    /// `Agent Ben C` stands above what Ben C says.
    private mutating func readHeading(_ text: [UInt8]) {
        let label = text.trimmed(text.indices)
        let speaker = SpeakerLabel(text, label: label, note: nil)
        guard let role = speaker.role, let name = speaker.name?.moved(by: label.lowerBound) else { return }
        _ = draft.cast.member(role, name: Array(text[name]))
    }

    private mutating func member(_ speaker: StatedSpeaker, _ text: [UInt8], _ field: Field) -> Int {
        let participant = draft.cast.member(
            speaker.role, name: speaker.name.map { Array(text[$0]) }, tag: speaker.tag)
        // A role alone names nobody.
        draft.conversation.asides.append(
            Conversation.Aside(field: field, namesParticipant: speaker.name == nil ? nil : participant))
        return participant
    }

    private mutating func close() {
        guard let turn = open else { return }
        open = nil
        _ = draft.say(turn.phrases, by: turn.participant, at: turn.start, in: document)
    }
}

/// `( 1m 12s ) Ana: `
private struct MarkupHead {
    let start: Double?
    let speaker: Range<Int>
    let text: Range<Int>

    init?(_ text: [UInt8]) {
        let all = text.trimmed(text.indices)
        var position = all.lowerBound
        var seconds: Double?
        if let open = text[all].first, open == UInt8(ascii: "("),
            let close = text.firstOffset(of: UInt8(ascii: ")"), in: all)
        {
            seconds = Self.seconds(text[(position + 1)..<close])
            position = close + 1
        }
        let rest = text.trimmed(position..<all.upperBound)
        guard let colon = text.firstOffset(of: UInt8(ascii: ":"), in: rest), colon - rest.lowerBound <= 64 else {
            return nil
        }
        let label = text.trimmed(rest.lowerBound..<colon)
        let parsed = SpeakerLabel(text, label: label, note: nil)
        guard parsed.isPlausible, seconds != nil || parsed.role != nil else { return nil }
        start = seconds
        speaker = label
        self.text = text.trimmed((colon + 1)..<all.upperBound)
    }

    /// `12s`, `1m 12s`, `1h 2m 3s`
    private static func seconds(_ text: ArraySlice<UInt8>) -> Double? {
        var total = 0.0
        for part in text.split(separator: UInt8(ascii: " ")) {
            let units: [UInt8: Double] = [UInt8(ascii: "h"): 3600, UInt8(ascii: "m"): 60, UInt8(ascii: "s"): 1]
            guard let last = part.last, let unit = units[last],
                let number = Double(String(decoding: part.dropLast(), as: UTF8.self))
            else { return nil }
            total += number * unit
        }
        return text.contains { Ascii.isDigit($0) } ? total : nil
    }
}
