import Transcripts

/// Reads one object with `turns`. Every string that is not a turn's text becomes an aside.
struct NativeConversation {
    /// Why an object is no conversation.
    struct Refusal: Error {
        let what: String
    }

    private let document: Document
    private let bytes: [UInt8]
    private let tree: JSONTree
    private var cast = Cast()
    private var conversation: Conversation

    init(_ document: Document, _ tree: JSONTree) {
        self.document = document
        self.tree = tree
        bytes = document.bytes
        conversation = Conversation(id: "", source: document.source)
    }

    /// Reads the object at an index of the tree.
    ///
    /// - Parameters:
    ///   - object: index of a node.
    ///   - number: which conversation of the document this is, counted from 1.
    /// - Returns: the conversation with all its turns.
    /// - Throws: ``Refusal`` when a part of it cannot be read.
    mutating func read(_ object: Int, number: Int) throws(Refusal) -> Conversation {
        guard tree.nodes[object].kind == .object else { throw Refusal(what: "not a JSON object") }
        guard let turns = tree.member("turns", of: object, in: bytes), tree.nodes[turns].kind == .array else {
            throw Refusal(what: "no array `turns` in the object")
        }
        conversation.id = Conversation.id(of: document.source, number: number)
        for member in tree.members(of: object) {
            if member == turns {
                try readTurns(turns)
            } else {
                readMember(member)
            }
        }
        conversation.participants = cast.participants
        return conversation
    }

    private mutating func readMember(_ member: Int) {
        let isScalar = tree.nodes[member].kind == .string || tree.nodes[member].kind == .number
        if isScalar, tree.isNamed("conversation_id", member, in: bytes) {
            let id = string(of: member)
            if !id.isEmpty { conversation.id = id }
        } else if isScalar, tree.isNamed("channel", member, in: bytes) {
            conversation.channel = Channel(word: string(of: member))
        } else if isScalar, tree.isNamed("language", member, in: bytes) {
            conversation.language = string(of: member)
        } else {
            if isScalar, tree.isNamed("started_at", member, in: bytes) { conversation.startedAt = string(of: member) }
            addAsides(member)
        }
    }

    private mutating func readTurns(_ turns: Int) throws(Refusal) {
        conversation.turns.reserveCapacity(tree.nodes[turns].end - turns)
        for turn in tree.members(of: turns) {
            guard tree.nodes[turn].kind == .object else {
                throw Refusal(what: "turn \(conversation.turns.count) is not an object")
            }
            try readTurn(turn)
        }
    }

    private mutating func readTurn(_ turn: Int) throws(Refusal) {
        var members = TurnMembers()
        for member in tree.members(of: turn) {
            // A name that comes twice counts as its last; the earlier ones stay asides.
            if tree.isNamed("text", member, in: bytes) {
                addAsides(members.text.replaced(by: member))
            } else if tree.isNamed("speaker", member, in: bytes) {
                addAsides(members.speaker.replaced(by: member))
            } else if tree.isNamed("name", member, in: bytes) {
                addAsides(members.name.replaced(by: member))
            } else if tree.isNamed("start", member, in: bytes), tree.nodes[member].kind == .number {
                members.start = Double(string(of: member))
            } else {
                addAsides(member)
            }
        }
        let participant = addSpeaker(members)
        var said = Turn(participant: participant, fields: [], in: document, start: members.start)
        if let text = members.text, tree.nodes[text].kind != .literal {
            guard tree.nodes[text].kind == .string else {
                throw Refusal(what: "the text of turn \(conversation.turns.count) is not a string")
            }
            said.append(field(of: text), in: document)
        }
        conversation.turns.append(said)
    }

    /// The members of a turn that are not mere asides.
    private struct TurnMembers {
        var text: Int?
        var speaker: Int?
        var name: Int?
        var start: Double?
    }

    private mutating func addSpeaker(_ members: TurnMembers) -> Int {
        var name = members.name.flatMap { tree.nodes[$0].kind == .string ? field(of: $0) : nil }
        var role: Role?
        if let speaker = members.speaker {
            role = self.role(ofSpeaker: speaker)
            // A speaker that is no role word is somebody's name.
            if role == nil, tree.nodes[speaker].kind == .string {
                if let name { conversation.asides.append(Conversation.Aside(field: name)) }
                name = field(of: speaker)
            }
        }
        let text = name?.text(in: document)
        let participant = cast.member(role ?? .unknown, name: text?.isEmpty == false ? text : nil)
        if let name { conversation.asides.append(Conversation.Aside(field: name, namesParticipant: participant)) }
        if let member = members.name, tree.nodes[member].kind != .string { addAsides(member) }
        return participant
    }

    private func role(ofSpeaker speaker: Int) -> Role? {
        let range = tree.nodes[speaker].range
        if bytes.isWord("customer", range) { return .customer }
        if bytes.isWord("agent", range) { return .agent }
        if bytes.isWord("system", range) { return .system }
        return RoleWords.role(ofValue: Wording.fold(Writing.jsonString.decode(bytes[range])))
    }

    private mutating func addAsides(_ member: Int?) {
        guard let member else { return }
        for index in member..<tree.nodes[member].end {
            switch tree.nodes[index].kind {
            case .string where !tree.nodes[index].range.isEmpty:
                conversation.asides.append(Conversation.Aside(field: field(of: index)))
            case .number where isLongInteger(bytes[tree.nodes[index].range]):
                conversation.asides.append(Conversation.Aside(field: field(of: index)))
            default: break
            }
        }
    }

    /// Phone, card and account numbers may stand without quotes; shorter numbers are counts and times.
    private func isLongInteger(_ number: ArraySlice<UInt8>) -> Bool {
        number.count >= 7 && number.allSatisfy { Ascii.isDigit($0) }
    }

    private func field(of index: Int) -> Field {
        Field(
            range: tree.nodes[index].range,
            writing: tree.nodes[index].kind == .number ? .jsonNumber : .jsonString)
    }

    private func string(of index: Int) -> String {
        String(decoding: field(of: index).text(in: document), as: UTF8.self)
    }
}

extension Int? {
    /// Puts another index in its place and hands back the one that was there.
    fileprivate mutating func replaced(by index: Int) -> Int? {
        defer { self = index }
        return self
    }
}
