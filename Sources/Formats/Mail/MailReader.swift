import Transcripts

/// Reads a mail part by part.
struct MailReader {
    private let document: Document
    private var draft: Draft
    private var transcript = Transcript()
    private var sender: Int?

    init(_ document: Document) {
        self.document = document
        draft = Draft(conversation: Conversation(id: document.source, source: document.source, channel: .chat))
    }

    mutating func read() throws(Problem) -> Transcript {
        try readPart(document.textStart..<document.bytes.count, isOwn: true)
        var transcript = transcript
        transcript.conversations = [draft.finished(in: document)]
        return transcript
    }

    // MARK: Parts

    /// - Parameter isOwn: whether the sender wrote it, and did not just pass it on.
    private mutating func readPart(_ part: Range<Int>, isOwn: Bool) throws(Problem) {
        guard let head = MailHead(document.bytes, in: part) else {
            throw problem(at: part.lowerBound, "a part of the mail begins with no header")
        }
        for line in head.lines { try readHeader(line, of: head, isOwn: isOwn) }
        let body = head.end..<part.upperBound
        let type = head.type
        if type.hasPrefix("multipart/") {
            try readParts(of: head, in: body, isOwn: isOwn)
        } else if type == "message/rfc822" {
            try readPart(document.bytes.trimmed(body), isOwn: false)
        } else if type.hasPrefix("text/") || type.hasPrefix("message/") {
            let isTurn = isOwn && !head.isAttachment && draft.conversation.turns.isEmpty
            try readText(of: head, in: body, isMarkup: type == "text/html", isTurn: isTurn)
        } else if !document.bytes.trimmed(body).isEmpty {
            var skipped = problem(at: head.end, "a part of type \(type) holds no text that can be read")
            skipped = Problem(
                path: skipped.path, line: skipped.line, what: skipped.what,
                remedy: "take the attachment out of the mail")
            transcript.problems.append(skipped)
            transcript.unread.append(body)
        }
    }

    private mutating func readParts(of head: MailHead, in body: Range<Int>, isOwn: Bool) throws(Problem) {
        guard let boundary = head.parameter("boundary"), !boundary.isEmpty else {
            throw problem(at: head.end, "a mail of several parts does not say what parts them")
        }
        let mark = Array("--\(boundary)".utf8)
        var start = body.lowerBound
        // What stands above the first part is for programs that know no parts.
        var isInside = false
        var isClosed = false
        for line in Lines(document.bytes, from: body.lowerBound, to: body.upperBound)
        where document.bytes[line].starts(with: mark) {
            let behind = document.bytes[line].dropFirst(mark.count)
            guard behind.isEmpty || behind.elementsEqual("--".utf8) else { continue }
            try addPart(start..<line.lowerBound, isInside: isInside, isOwn: isOwn)
            start = min(line.upperBound + lineBreak(at: line.upperBound), body.upperBound)
            isInside = behind.isEmpty
            isClosed = !behind.isEmpty
            if isClosed { break }
        }
        if !isClosed {
            transcript.problems.append(problem(at: body.upperBound, "the mail ends before its last part does"))
        }
        try addPart(start..<body.upperBound, isInside: isInside, isOwn: isOwn)
    }

    private mutating func addPart(_ part: Range<Int>, isInside: Bool, isOwn: Bool) throws(Problem) {
        if isInside {
            try readPart(part, isOwn: isOwn)
        } else {
            addAside(Field(range: document.bytes.trimmed(part), writing: .plain))
        }
    }

    private func lineBreak(at offset: Int) -> Int {
        let rest = document.bytes[offset...]
        return rest.first == UInt8(ascii: "\r") ? 2 : rest.isEmpty ? 0 : 1
    }

    // MARK: Text

    private mutating func readText(
        of head: MailHead, in body: Range<Int>, isMarkup: Bool, isTurn: Bool
    ) throws(Problem) {
        let writing: Writing =
            switch head.encoding {
            case "quoted-printable": .quotedPrintable
            case "base64": .base64()
            default: .plain
            }
        let field = Field(range: document.bytes.trimmed(body), writing: writing)
        let text = field.text(in: document)
        let charset = head.parameter("charset") ?? ""
        // Without an encoding the bytes are the document's, which is UTF-8 whatever the mail was sent in.
        guard writing == .plain || MailCharset.reads(text, as: charset) else {
            throw unreadable(at: head.end, charset: charset)
        }
        let stretches = isMarkup ? MailQuotes.markupStretches(text) : MailQuotes.stretches(text)
        var said: [Phrase] = []
        var others: [Field] = []
        var isOver = !isTurn
        for (stretch, part) in zip(stretches, field.parts(stretches.map(\.range), in: document)) {
            for phrase in isMarkup ? MarkupText.fields(of: part, in: document) : [Phrase(field: part)] {
                isOver = isOver || isMarkup && MailQuotes.isOld(phrase.field.text(in: document))
                if stretch.isSaid, !isOver { said.append(phrase) } else { others.append(phrase.field) }
            }
        }
        let participant = sender ?? draft.cast.member(.unknown)
        _ = draft.say(said, by: participant, at: nil, in: document)
        for field in others { addAside(field) }
        addEcho(others)
    }

    /// A second writing of the text, in HTML, repeats the turn, and what is quoted may do so.
    private mutating func addEcho(_ fields: [Field]) {
        guard let turn = draft.conversation.turns.first, !fields.isEmpty else { return }
        let place = Conversation.Place(turn: 0, part: 0..<turn.text.count)
        draft.conversation.echoes.append(Conversation.Echo(fields: fields, places: [place]))
    }

    // MARK: Header

    private mutating func readHeader(_ line: MailHead.Line, of head: MailHead, isOwn: Bool) throws(Problem) {
        let isAddress = (["from", "to", "cc", "reply-to", "sender"] as [StaticString]).contains {
            head.isNamed($0, line)
        }
        if isAddress {
            for address in MailAddress.all(document.bytes, in: line.value) {
                try add(address, of: line, isSender: isOwn && head.isNamed("from", line))
            }
        } else if head.isNamed("date", line) {
            if isOwn { draft.conversation.startedAt = String(decoding: document.bytes[line.value], as: UTF8.self) }
        } else if !isStructure(line, of: head) {
            for field in try fields(line.value) { addAside(field, label: line.name) }
        }
    }

    /// What says how the mail is written and nothing else; a content type may name a file.
    private func isStructure(_ line: MailHead.Line, of head: MailHead) -> Bool {
        if head.isNamed("content-type", line) { return !document.bytes[line.value].holds("name") }
        return head.isNamed("mime-version", line) || head.isNamed("content-transfer-encoding", line)
    }

    private mutating func add(_ address: MailAddress, of line: MailHead.Line, isSender: Bool) throws(Problem) {
        addAside(Field(range: address.address, writing: .plain), label: line.name)
        let fields = try address.name.map { (name) throws(Problem) in try self.fields(name) } ?? []
        guard isSender || !fields.isEmpty else { return }
        let name = joined(fields)
        let role = name.isEmpty ? .unknown : StatedSpeaker(name, role: nil, speaker: name.indices).role
        let tag = Wording.fold(document.bytes[address.address])
        let participant = draft.cast.member(role, name: name.isEmpty ? nil : name, tag: tag.isEmpty ? nil : tag)
        if isSender, sender == nil { sender = participant }
        for field in fields {
            draft.conversation.asides.append(
                Conversation.Aside(field: field, namesParticipant: participant, label: line.name))
        }
    }

    /// Encoded words touch each other; plain words have a space around them.
    private func joined(_ fields: [Field]) -> [UInt8] {
        var text: [UInt8] = []
        for (index, field) in fields.enumerated() {
            let touches = index == 0 || field.writing != .plain && fields[index - 1].writing != .plain
            text += (touches ? [] : [UInt8(ascii: " ")]) + field.text(in: document)
        }
        return text
    }

    private func fields(_ value: Range<Int>) throws(Problem) -> [Field] {
        do throws(MailWords.Fault) {
            return try MailWords.fields(of: value, in: document)
        } catch {
            throw unreadable(at: error.offset, charset: error.charset)
        }
    }

    private mutating func addAside(_ field: Field, label: Range<Int>? = nil) {
        guard !field.range.isEmpty else { return }
        draft.conversation.asides.append(Conversation.Aside(field: field, label: label))
    }

    private func unreadable(at offset: Int, charset: String) -> Problem {
        Problem(
            path: document.source, line: document.line(at: offset),
            what: charset.isEmpty
                ? "encoded text of the mail is not UTF-8" : "encoded text of the mail is in \(charset)",
            remedy: "save the mail with its text in UTF-8, or its text alone as a .txt file")
    }

    private func problem(at offset: Int, _ what: String) -> Problem {
        Problem(
            path: document.source, line: document.line(at: offset), what: what, remedy: "save the mail again")
    }
}
