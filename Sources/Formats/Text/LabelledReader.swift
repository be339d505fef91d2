import Transcripts

/// Reads a text with speakers' labels as one conversation.
///
/// The first pass looks at each line by itself, the second decides which labels are speakers', the third collects turns.
struct LabelledReader {
    private let document: Document
    private let bytes: [UInt8]
    private let writing: Writing
    private let lines: [TextLine]
    private let table: SpeakerTable

    private var cast = Cast()
    private var conversation: Conversation
    private var clock = CallClock()
    private var open: OpenTurn?
    /// What follows in the open turn does not touch what was read of it last.
    private var isBroken = false
    /// From a time alone on its line, for the turn that follows.
    private var waiting: Double?

    /// - Parameters:
    ///   - document: the one that the transcript is from.
    ///   - range: the part of the document that holds the transcript.
    ///   - writing: how that part is written; its line breaks must be real ones.
    init(_ document: Document, in range: Range<Int>, writing: Writing = .plain) {
        self.document = document
        self.writing = writing
        bytes = document.bytes
        lines = Lines(bytes, from: range.lowerBound, to: range.upperBound).map { [bytes] in TextLine(bytes, $0) }
        table = SpeakerTable(bytes, lines)
        conversation = Conversation(id: document.source, source: document.source)
    }

    var isDialogue: Bool { table.isDialogue }

    consuming func read() -> Conversation {
        let header = HeaderNames(bytes, lines, table)
        for (index, line) in lines.enumerated() {
            switch line.kind {
            case .blank, .rule: break
            case .time(let stamp):
                waiting = clock.seconds(of: stamp)
                isBroken = true
            case .stage:
                addAside(line.range)
            case .text:
                continueTurn(line.range)
            case .head(let head):
                if let name = header.names[index] {
                    addName(name)
                } else if let label = table.speaker(of: head, in: bytes) {
                    begin(label, head)
                } else {
                    continueTurn(line.range)
                }
            }
        }
        close()
        conversation.participants = cast.participants
        if conversation.participants.contains(where: { $0.role == .unknown }) {
            RoleHints(bytes, lines, table).apply(to: &conversation)
        }
        Counterparts.settle(&conversation)
        return conversation
    }

    private mutating func begin(_ label: SpeakerLabel, _ head: Head) {
        close()
        let name = label.name?.moved(by: head.label.lowerBound)
        let participant = cast.member(
            label.role ?? .unknown, name: name.map { Writing.plain.decode(bytes[$0]) }, tag: label.tag)
        if let name {
            conversation.asides.append(
                Conversation.Aside(field: Field(range: name, writing: writing), namesParticipant: participant))
        }
        open = OpenTurn(participant: participant, start: head.stamp.map { clock.seconds(of: $0) } ?? waiting)
        waiting = nil
        isBroken = false
        if !head.text.isEmpty { open?.pieces.append(head.text) }
    }

    private mutating func continueTurn(_ line: Range<Int>) {
        guard open != nil else {
            if conversation.startedAt == nil { conversation.startedAt = HeaderDate.value(bytes, line: line) }
            addAside(line)
            return
        }
        if !isBroken, let last = open?.pieces.popLast() {
            open?.pieces.append(last.lowerBound..<line.upperBound)
        } else {
            open?.pieces.append(line)
        }
        isBroken = false
    }

    private mutating func addAside(_ range: Range<Int>) {
        conversation.asides.append(Conversation.Aside(field: Field(range: range, writing: writing)))
        isBroken = true
    }

    private mutating func addName(_ name: HeaderNames.Name) {
        let participant = cast.member(name.role, name: Writing.plain.decode(bytes[name.range]))
        conversation.asides.append(
            Conversation.Aside(field: Field(range: name.range, writing: writing), namesParticipant: participant))
    }

    private mutating func close() {
        guard let turn = open else { return }
        open = nil
        // A label with nothing after it was cut off.
        guard !turn.pieces.isEmpty else { return }
        let fields = turn.pieces.map { Field(range: $0, writing: writing) }
        conversation.turns.append(
            Turn(participant: turn.participant, fields: fields, in: document, start: turn.start))
    }

    /// The turn that is being read.
    private struct OpenTurn {
        let participant: Int
        let start: Double?
        var pieces: [Range<Int>] = []
    }
}
