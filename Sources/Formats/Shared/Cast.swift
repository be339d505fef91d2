import Transcripts

/// Who takes part: finds the participant that a label means, or adds one.
struct Cast {
    private(set) var participants: [Participant] = []
    /// Whether something else than a name tells a participant from others of one role, such as `agent 2`.
    private var isTagged: [Bool] = []
    private var byTag = NumbersByKey<String>()
    private var byName = NumbersByKey<String>()
    /// The same by the name's bytes as they are written, which saves folding them.
    private var byWritten = NumbersByKey<[UInt8]>()
    /// The same by where they stand without escapes.
    private var byPlace = Recent<Int>()
    /// The participant of a role who was meant last: where a label gives the role only, they go on speaking.
    /// -1 for nobody; a vector, since an array would take memory of its own.
    private var latest = SIMD8<Int32>(repeating: -1)

    init() {}

    /// A cast that is known already.
    init(_ participants: [Participant]) {
        self.participants = participants
        isTagged = participants.map { _ in false }
    }

    /// The participant whose name was written with the same bytes before, if the role is not another.
    mutating func known(_ role: Role, writtenAt name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let index = byPlace.known(name, in: bytes), role == .unknown || role == participants[index].role else {
            return nil
        }
        latest[slot(participants[index].role)] = Int32(truncatingIfNeeded: index)
        return index
    }

    /// The participant that a name in JSON means.
    mutating func member(_ role: Role, written name: JSONValue, tag: String?) -> Int {
        let index = member(role, name: name.decoded, tag: tag)
        // The same name with escapes may now mean somebody else.
        if name.isPlain { byPlace.note(index, of: name.range, in: name.bytes) } else { byPlace.forget() }
        return index
    }

    /// The participant that a label means.
    ///
    /// - Parameters:
    ///   - role: unknown when the label gives a name only.
    ///   - name: as the label writes it.
    ///   - tag: the label when it gives neither a name nor a role alone, such as `agent 2`.
    /// - Returns: index into ``participants``.
    mutating func member(_ role: Role, name: [UInt8]? = nil, tag: String? = nil) -> Int {
        if let name, let index = byWritten[name], role == .unknown || role == participants[index].role {
            latest[slot(participants[index].role)] = Int32(truncatingIfNeeded: index)
            return index
        }
        let index = known(role, name: name, tag: tag) ?? add(role, tag: tag)
        if let name, participants[index].name == nil {
            participants[index].name = String(decoding: name, as: UTF8.self)
        }
        if let name {
            byName.set(index, for: Wording.fold(name))
            byWritten.set(index, for: name)
        }
        if participants[index].role == .unknown { participants[index].role = role }
        latest[slot(participants[index].role)] = Int32(truncatingIfNeeded: index)
        return index
    }

    private func known(_ role: Role, name: [UInt8]?, tag: String?) -> Int? {
        // An id says more than a name, which may be missing or change.
        if name != nil, let tag, let index = byTag[tag] { return index }
        if let name {
            if let index = byName[Wording.fold(name)],
                role == .unknown || participants[index].role == .unknown || participants[index].role == role
            {
                return index
            }
            // `Agent: …` first, then `Agent (Ben): …`.
            return role == .unknown
                ? nil
                : participants.indices.first {
                    participants[$0].role == role && participants[$0].name == nil && !isTagged[$0]
                }
        }
        if let tag { return byTag[tag] }
        let index = Int(latest[slot(role)])
        return index < 0 ? nil : index
    }

    /// A number for a role; hashing it would hash its name.
    private func slot(_ role: Role) -> Int {
        switch role {
        case .agent: 0
        case .customer: 1
        case .bot: 2
        case .system: 3
        case .unknown: 4
        }
    }

    private mutating func add(_ role: Role, tag: String?) -> Int {
        participants.append(Participant(role: role))
        isTagged.append(tag != nil)
        let index = participants.count - 1
        if let tag { byTag.set(index, for: tag) }
        return index
    }
}
