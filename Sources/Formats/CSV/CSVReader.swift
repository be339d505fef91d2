import Transcripts

/// Collects the rows of a table into conversations.
struct CSVReader {
    private let document: Document
    private let layout: CSVLayout
    private let columns: Columns
    private let textColumn: Int
    private var drafts: [Draft] = []
    private var draftOfId: [[UInt8]: Int] = [:]
    /// The id cell and draft of the row before.
    private var latest: (id: Range<Int>, draft: Int)?
    /// What speaker cells that hold no name say, by role cell and speaker cell.
    private var nameless: [[UInt8]: StatedSpeaker] = [:]
    private var transcript = Transcript()

    /// A conversation whose rows are still coming in, maybe between those of others.
    private struct Draft {
        var conversation: Conversation
        var cast = Cast()
        var clock = CallClock()
        /// What the time cell of the last row says.
        var latestTime: String?
        var order = RowOrder()
    }

    init(_ document: Document, _ layout: CSVLayout, text: Int) {
        self.document = document
        self.layout = layout
        columns = layout.columns
        textColumn = text
    }

    mutating func read() throws(CSVScanner.Fault) -> Transcript {
        var scanner = CSVScanner(document.bytes, separator: layout.separator, from: layout.start, line: layout.line)
        var cells: [CSVScanner.Cell] = []
        while true {
            let (start, line) = (scanner.offset, scanner.line)
            do throws(CSVScanner.Fault) {
                guard try scanner.next(into: &cells) else { break }
            } catch {
                // Nobody knows where cells end behind it, but the rows before are whole.
                if drafts.isEmpty { throw error }
                stop(at: start, error)
                break
            }
            guard cells.count > textColumn else {
                skip(start..<scanner.offset, line: line, cells: cells.count)
                continue
            }
            addRow(cells)
        }
        // In reverse and popped, so that each conversation is changed in place and not copied first.
        drafts.reverse()
        while let draft = drafts.popLast() {
            var conversation = draft.conversation
            conversation.participants = draft.cast.participants
            TurnOrder.settle(&conversation, latest: draft.latestTime)
            draft.order.settle(&conversation)
            Counterparts.settle(&conversation)
            transcript.conversations.append(conversation)
        }
        return transcript
    }

    private mutating func stop(at start: Int, _ fault: CSVScanner.Fault) {
        transcript.problems.append(fault.problem(in: document))
        transcript.unread.append(start..<document.bytes.count)
    }

    private mutating func skip(_ range: Range<Int>, line: Int, cells: Int) {
        transcript.problems.append(
            Problem(
                path: document.source, line: line, what: "the row has \(cells) cells, the header \(columns.count)",
                remedy: "mend or remove this row"))
        transcript.unread.append(range)
    }

    private mutating func addRow(_ cells: [CSVScanner.Cell]) {
        let index = draft(for: cells)
        if columns[.speaker] == nil, let inner = transcript(in: cells[textColumn]) {
            addTranscript(inner, of: cells, to: index)
            return
        }
        // What agents write to each other is no turn, nor is what the system notes about the conversation.
        if RowKind.isBeside(cells, columns, document) {
            addNote(cells, to: index)
            return
        }
        let participant = addSpeaker(cells, to: index)
        addAsides(cells, to: index)
        // A row without text is an event of the export.
        guard !document.bytes.trimmed(cells[textColumn].range).isEmpty else { return }
        let start = seconds(cells, draft: index)
        let phrases = phrases(cells[textColumn])
        guard !phrases.isEmpty else { return }
        var turn = Turn(participant: participant, fields: [], in: document, start: start)
        for phrase in phrases {
            let touches = phrase.touches(behind: turn.text, in: document)
            turn.append(phrase.field, in: document, touching: touches)
        }
        drafts[index].conversation.turns.append(turn)
    }

    /// A cell in one piece, or what stands between its tags.
    private func phrases(_ cell: CSVScanner.Cell) -> [Phrase] {
        let whole = field(cell)
        return MarkupText.isMarkup(whole, in: document)
            ? MarkupText.fields(of: whole, in: document) : [Phrase(field: whole)]
    }

    private mutating func addNote(_ cells: [CSVScanner.Cell], to index: Int) {
        addAsides(cells, to: index)
        for phrase in phrases(cells[textColumn]) where !phrase.field.range.isEmpty {
            drafts[index].conversation.asides.append(
                Conversation.Aside(field: phrase.field, label: label(textColumn)))
        }
        for meaning in [Columns.Meaning.speaker, .name] {
            guard let cell = cell(meaning, cells), !cell.range.isEmpty, let column = columns[meaning] else { continue }
            drafts[index].conversation.asides.append(Conversation.Aside(field: field(cell), label: label(column)))
        }
    }

    /// The conversation of a row: all rows of one id, or all rows when no column tells them apart.
    private mutating func draft(for cells: [CSVScanner.Cell]) -> Int {
        let idCell = cell(.conversation, cells)
        // Rows of one conversation mostly stand together.
        if let idCell, let latest, document.bytes[idCell.range] == document.bytes[latest.id] { return latest.draft }
        let id = idCell.map { field($0).text(in: document) } ?? []
        defer { if let idCell { latest = draftOfId[id].map { (idCell.range, $0) } } }
        if let known = draftOfId[id] { return known }
        addDraft(id: id)
        draftOfId[id] = drafts.count - 1
        if let word = string(.channel, cells) {
            drafts[drafts.count - 1].conversation.channel = Channel(word: word) ?? .chat
        }
        drafts[drafts.count - 1].conversation.language = string(.language, cells)
        return drafts.count - 1
    }

    private mutating func addDraft(id: [UInt8]) {
        let ownId = Conversation.id(of: document, number: drafts.count + 1)
        drafts.append(
            Draft(
                conversation: Conversation(
                    id: id.isEmpty ? ownId : String(decoding: id, as: UTF8.self), source: document.source,
                    channel: .chat)))
    }

    private mutating func addSpeaker(_ cells: [CSVScanner.Cell], to index: Int) -> Int {
        var speaker = statedSpeaker(cells)
        if speaker.name == nil, let name = cell(.name, cells), !name.range.isEmpty { speaker.name = name.range }
        let name = speaker.name.map { Field(range: $0, writing: writing(of: $0, in: cells)) }
        let participant = drafts[index].cast.member(
            speaker.role, name: name?.text(in: document), tag: speaker.tag)
        if let name {
            drafts[index].conversation.asides.append(
                Conversation.Aside(field: name, namesParticipant: participant, label: label(of: name.range, in: cells)))
        }
        return participant
    }

    private mutating func statedSpeaker(_ cells: [CSVScanner.Cell]) -> StatedSpeaker {
        let (role, speaker) = (cell(.role, cells)?.range, cell(.speaker, cells)?.range)
        let key = document.bytes[role ?? 0..<0] + [0] + document.bytes[speaker ?? 0..<0]
        if let known = nameless[Array(key)] { return known }
        let stated = StatedSpeaker(document.bytes, role: role, speaker: speaker)
        // A name has its own place in each row.
        if stated.name == nil { nameless[Array(key)] = stated }
        return stated
    }

    /// What a cell holds when it is a whole transcript with labels.
    private func transcript(in cell: CSVScanner.Cell) -> Conversation? {
        let whole = field(cell)
        if MarkupText.isMarkup(whole, in: document) { return MarkupTranscript(document, whole).conversation }
        guard document.bytes[cell.range].contains(UInt8(ascii: "\n")) else { return nil }
        let reader = LabelledReader(document, in: cell.range, writing: writing(of: cell))
        return reader.isDialogue ? reader.read() : nil
    }

    private mutating func addTranscript(_ inner: Conversation, of cells: [CSVScanner.Cell], to index: Int) {
        // Without ids each row is a conversation.
        let isTaken = !drafts[index].conversation.turns.isEmpty
        if isTaken { addDraft(id: []) }
        let index = isTaken ? drafts.count - 1 : index
        drafts[index].conversation.turns = inner.turns
        drafts[index].conversation.asides += inner.asides
        drafts[index].cast = Cast(inner.participants)
        addAsides(cells, to: index)
    }

    /// Every other cell of the row, for values that are known from what was said.
    private mutating func addAsides(_ cells: [CSVScanner.Cell], to index: Int) {
        for (column, cell) in cells.enumerated() where !cell.range.isEmpty {
            switch columns.meaning(of: column) {
            case .text, .conversation, .role, .speaker, .name, .channel, .language: continue
            case .isPublic, .isPrivate: continue
            case .customerName: addName(cell, .customer, column, to: index)
            case .agentName: addName(cell, .agent, column, to: index)
            case .time: addTime(cell, to: index)
            case .kind, nil:
                let whole = Conversation.Aside(field: field(cell), label: label(column))
                drafts[index].conversation.asides +=
                    JSONWithin.look(into: whole.field, in: document) { $0.asides } ?? [whole]
            }
        }
    }

    private mutating func addTime(_ cell: CSVScanner.Cell, to index: Int) {
        // A time of day or of the call says nothing without its day.
        guard cell.range.count >= 10 else { return }
        let time = String(decoding: document.bytes[cell.range], as: UTF8.self)
        drafts[index].latestTime = time
        if drafts[index].conversation.startedAt == nil { drafts[index].conversation.startedAt = time }
    }

    private mutating func addName(_ cell: CSVScanner.Cell, _ role: Role, _ column: Int, to index: Int) {
        let participant = drafts[index].cast.member(role, name: field(cell).text(in: document))
        drafts[index].conversation.asides.append(
            Conversation.Aside(field: field(cell), namesParticipant: participant, label: label(column)))
    }

    private mutating func seconds(_ cells: [CSVScanner.Cell], draft: Int) -> Double? {
        guard let cell = cell(.time, cells), let stamp = CSVTime.stamp(document.bytes, cell.range) else { return nil }
        drafts[draft].order.add(stamp, written: string(.time, cells))
        return drafts[draft].clock.seconds(of: stamp)
    }
}

extension CSVReader {
    private func cell(_ meaning: Columns.Meaning, _ cells: [CSVScanner.Cell]) -> CSVScanner.Cell? {
        columns[meaning].flatMap { $0 < cells.count ? cells[$0] : nil }
    }

    private func string(_ meaning: Columns.Meaning, _ cells: [CSVScanner.Cell]) -> String? {
        cell(meaning, cells).flatMap {
            $0.range.isEmpty ? nil : String(decoding: field($0).text(in: document), as: UTF8.self)
        }
    }

    /// Where the header says what a column is called.
    private func label(_ column: Int) -> Range<Int>? {
        column < columns.labels.count ? columns.labels[column] : nil
    }

    private func label(of range: Range<Int>, in cells: [CSVScanner.Cell]) -> Range<Int>? {
        cells.firstIndex { $0.range.contains(range.lowerBound) }.flatMap(label)
    }

    private func writing(of cell: CSVScanner.Cell) -> Writing {
        cell.isQuoted ? .csvCell : .bareCell(separator: layout.separator)
    }

    private func writing(of range: Range<Int>, in cells: [CSVScanner.Cell]) -> Writing {
        let holder = cells.first { $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound }
        return holder.map(writing(of:)) ?? .csvCell
    }

    private func field(_ cell: CSVScanner.Cell) -> Field {
        Field(range: cell.range, writing: writing(of: cell))
    }
}
