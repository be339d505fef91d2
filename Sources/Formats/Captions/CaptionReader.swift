import Transcripts

/// Joins captions into turns: what one speaker says in a row is one turn.
struct CaptionReader {
    /// Captions without any speaker are parted like prose, at the first sentence end after so many bytes.
    private static let groupLength = 300

    private let document: Document
    private let bytes: [UInt8]
    private let writing: Writing
    private let scanner: CueScanner
    private let table: SpeakerTable
    private let idTable: SpeakerTable
    private var cast = Cast()
    private var conversation: Conversation
    /// Whether no caption named anybody so far.
    private var isNameless = true

    init(_ document: Document, from start: Int, writing: Writing) {
        self.document = document
        self.writing = writing
        let bytes = document.bytes
        self.bytes = bytes
        scanner = CueScanner(bytes, from: start)
        table = SpeakerTable(bytes, heads: Self.heads(of: scanner.cues, bytes))
        idTable = SpeakerTable(bytes, heads: scanner.cues.map { $0.id.flatMap { CueId(bytes, $0)?.head } })
        conversation = Conversation(id: document.source, source: document.source, channel: .call)
    }

    /// - Throws: ``Problem`` when there is no caption at all.
    consuming func read() throws(Problem) -> Transcript {
        guard !scanner.cues.isEmpty else {
            let none = Problem(path: document.source, what: "holds no captions", remedy: "export the call again")
            throw problems.first ?? none
        }
        conversation.asides = scanner.others.map { Conversation.Aside(field: Field(range: $0, writing: .plain)) }
        for cue in scanner.cues { add(cue) }
        conversation.participants = cast.participants
        Counterparts.settle(&conversation)
        return Transcript(conversations: [conversation], problems: problems, unread: scanner.broken)
    }

    private var problems: [Problem] {
        var lines = LineCounter(bytes)
        return scanner.broken.map {
            Problem(
                path: document.source, line: lines.line(at: $0.lowerBound),
                what: "the times of this caption cannot be read", remedy: "mend or remove it")
        }
    }

    /// Every line that may begin with a label; of lines without one only each cue's first counts.
    private static func heads(of cues: [Cue], _ bytes: [UInt8]) -> [Head?] {
        cues.flatMap { cue in
            cue.lines.enumerated().compactMap { index, line -> Head?? in
                let head = Head(bytes, line: afterDash(bytes, line), timesLead: false)
                return head == nil && index > 0 ? nil : .some(head)
            }
        }
    }

    /// `- Hello` and `>> Hello` mark a change of speaker.
    private static func afterDash(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int> {
        for mark in ["- ", ">> ", "&gt;&gt; "] where bytes[line].starts(with: mark.utf8) {
            return (line.lowerBound + mark.utf8.count)..<line.upperBound
        }
        return line
    }

    private mutating func add(_ cue: Cue) {
        var speaker: Int?
        if let id = cue.id { speaker = member(fromId: id) }
        var stretch: Range<Int>?
        for line in cue.lines {
            let head = Head(bytes, line: Self.afterDash(bytes, line), timesLead: false)
            if let head, let label = table.speaker(of: head, in: bytes) {
                if let stretch { say(stretch, speaker: speaker, start: cue.start) }
                speaker = member(label, at: head.label)
                stretch = head.text.isEmpty ? nil : head.text
            } else {
                stretch = (stretch?.lowerBound ?? line.lowerBound)..<line.upperBound
            }
        }
        if let stretch { say(stretch, speaker: speaker, start: cue.start) }
    }

    /// Adds a stretch of text; voice tags in it outrank the speaker known before it.
    private mutating func say(_ stretch: Range<Int>, speaker: Int?, start: Double) {
        let parts = CueText.parts(bytes, stretch)
        var position = 0
        while position < parts.count {
            let voice = parts[position].voice
            let run = parts[position...].prefix { $0.voice == voice }
            position += run.count
            let fields = trimmed(run.map(\.range))
            guard !fields.isEmpty else { continue }
            var participant = speaker
            if let voice { participant = member(voice) }
            append(fields, participant: participant, start: start)
        }
    }

    /// Without the white space before the first and after the last range.
    private func trimmed(_ ranges: [Range<Int>]) -> [Field] {
        var ranges = ranges[...]
        while let first = ranges.first, bytes.trimmed(first).isEmpty { ranges.removeFirst() }
        while let last = ranges.last, bytes.trimmed(last).isEmpty { ranges.removeLast() }
        if let first = ranges.first { ranges[ranges.startIndex] = bytes.trimmed(first).lowerBound..<first.upperBound }
        if let last = ranges.popLast() { ranges.append(last.lowerBound..<bytes.trimmed(last).upperBound) }
        return ranges.map { Field(range: $0, writing: writing) }
    }

    private mutating func append(_ fields: [Field], participant: Int?, start: Double) {
        if participant != nil { isNameless = false }
        let last = conversation.turns.count - 1
        // A caption without a name goes on with whoever spoke.
        let participant = participant ?? (last >= 0 ? conversation.turns[last].participant : cast.member(.unknown))
        let goesOn = last >= 0 && conversation.turns[last].participant == participant
        guard goesOn, !(isNameless && endsGroup(conversation.turns[last])) else {
            var turn = Turn(participant: participant, fields: [], in: document, start: start)
            for (index, field) in fields.enumerated() { turn.append(field, in: document, touching: index > 0) }
            conversation.turns.append(turn)
            return
        }
        for (index, field) in fields.enumerated() {
            conversation.turns[last].append(field, in: document, touching: index > 0)
        }
    }

    private func endsGroup(_ turn: Turn) -> Bool {
        for length in [1, 3] where turn.text.count >= length {
            guard let sign = SentenceEnd(turn.text, at: turn.text.count - length), sign.count == length else {
                continue
            }
            return sign.isQuestion || turn.text.count >= Self.groupLength
        }
        return false
    }

    private mutating func member(_ label: SpeakerLabel, at range: Range<Int>) -> Int {
        member(label.role ?? .unknown, name: label.name?.moved(by: range.lowerBound), tag: label.tag)
    }

    /// The participant whom a voice tag names.
    private mutating func member(_ voice: Range<Int>) -> Int {
        let stated = StatedSpeaker(bytes, role: nil, speaker: voice)
        return member(stated.role, name: stated.name, tag: stated.tag)
    }

    private mutating func member(_ role: Role, name: Range<Int>?, tag: String?) -> Int {
        let field = name.map { Field(range: $0, writing: writing) }
        let participant = cast.member(role, name: field?.text(in: document), tag: tag)
        if let field {
            conversation.asides.append(Conversation.Aside(field: field, namesParticipant: participant))
        }
        return participant
    }

    private mutating func member(fromId id: Range<Int>) -> Int? {
        guard let id = CueId(bytes, id), id.isCertain || idTable.speaker(of: id.head, in: bytes) != nil else {
            return nil
        }
        let label = SpeakerLabel(bytes, label: id.head.label, note: id.head.note)
        return member(label, at: id.head.label)
    }
}
