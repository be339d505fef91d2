import Transcripts

/// A messenger's text export that is being put together: heads of messages, and the lines below them.
struct MessageLog {
    private let document: Document
    private var draft: Draft
    /// The message that is being read; its text reaches to the last line that was added.
    private var open: (participant: Int, start: Double?, text: Range<Int>)?

    /// - Parameter number: of the conversation in the document, counted from 1.
    init(_ document: Document, number: Int = 1) {
        self.document = document
        draft = Draft(
            conversation: Conversation(
                id: Conversation.id(of: document, number: number), source: document.source, channel: .chat))
    }

    /// Whether no message was begun.
    var isEmpty: Bool { open == nil && draft.conversation.turns.isEmpty }

    /// Begins a message.
    ///
    /// - Parameters:
    ///   - speaker: the name as it is written; nil for what the messenger itself says.
    ///   - account: the number or mail address after the name, by which people stay who they are.
    ///   - text: what stands on the head's own line, maybe nothing.
    mutating func begin(_ speaker: Range<Int>?, account: Range<Int>? = nil, at stamp: Stamp, text: Range<Int>) {
        close()
        if draft.conversation.startedAt == nil, stamp.hasDate {
            // The order of day and month was found over the whole file, which no later reader does again.
            draft.conversation.startedAt = String(Moment.isoTime(stamp.seconds).dropLast())
        }
        let participant = speaker.map { member($0, account) } ?? draft.cast.member(.system)
        open = (participant, draft.clock.seconds(of: stamp), text)
    }

    /// Adds a line to the open message, or notes what stands above the first one.
    mutating func add(_ line: Range<Int>) {
        guard let text = open?.text else { return addAside(line) }
        open?.text = text.isEmpty ? line : text.lowerBound..<line.upperBound
    }

    mutating func addAside(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        draft.conversation.asides.append(Conversation.Aside(field: Field(range: range, writing: .plain)))
    }

    mutating func close() {
        guard let message = open else { return }
        open = nil
        let phrase = Phrase(field: Field(range: message.text, writing: .plain))
        _ = draft.say([phrase], by: message.participant, at: message.start, in: document)
    }

    consuming func finished() -> Conversation {
        close()
        return draft.finished(in: document)
    }

    /// Everybody has a label of their own here, so one without a name in it still tells who it is.
    private mutating func member(_ label: Range<Int>, _ account: Range<Int>?) -> Int {
        let speaker = StatedSpeaker(document.bytes, role: nil, speaker: label)
        // A telephone number is no name.
        let isNumber = speaker.name == nil && !document.bytes[label].contains { Ascii.isLetter($0) || $0 >= 0x80 }
        let name = speaker.name ?? (isNumber ? nil : label)
        let tag = account.map { String(decoding: document.bytes[$0], as: UTF8.self) } ?? speaker.tag
        let participant = draft.cast.member(
            speaker.role, name: name.map { Array(document.bytes[$0]) }, tag: tag)
        if let account { addAside(account) }
        draft.conversation.asides.append(
            Conversation.Aside(
                field: Field(range: name ?? label, writing: .plain),
                namesParticipant: speaker.name == nil ? nil : participant))
        return participant
    }
}
