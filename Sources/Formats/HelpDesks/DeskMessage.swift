import Transcripts

extension JSONValue {
    /// The role that a word of the export stands for, such as `end-user`.
    var role: Role? {
        guard isString else { return nil }
        // The words that exports write most need no folding.
        for (word, role) in Self.commonRoles where bytes.isWord(word, range) { return role }
        return RoleWords.role(ofValue: folded)
    }

    private static let commonRoles: [(StaticString, Role)] = [
        ("agent", .agent), ("customer", .customer), ("user", .customer), ("admin", .agent), ("bot", .bot),
        ("system", .system),
    ]

    /// A member that is meant to be text; nil when it is not there.
    ///
    /// - Throws: when it is something else, which no export of the format has.
    func text(_ name: StaticString) throws(Refusal) -> JSONValue? {
        guard let text = self[name] else { return nil }
        guard text.isString else { throw Refusal(what: "`\(name)` of a message is not text") }
        return text
    }

    /// Whether a name says no more than a role or a number, as desks call those who gave none: `Visitor 3141`, `V1718`.
    var isStandIn: Bool {
        let folded = folded
        if RoleWords.role(ofValue: folded) != nil { return true }
        return folded.split(separator: " ").allSatisfy { word in
            let head = String(word.prefix { $0.isASCII ? Ascii.isLetter($0.asciiValue ?? 0) : $0.isLetter })
            let rest = word.dropFirst(head.count)
            if head.isEmpty { return !rest.contains { $0.isLetter } }
            if RoleWords.role(ofValue: head) != nil || head == "anonymous" { return true }
            return head.utf8.count == 1 && rest.count > 1 && rest.allSatisfy { $0.isNumber }
        }
    }
}

extension Array {
    /// Messages in the order of their times; as they stand when one of them has none.
    func chronological(by time: (Element) -> JSONValue?) -> [Element] {
        var latest = -Double.infinity
        var isInOrder = true
        for message in self {
            guard let stamp = time(message).flatMap(Moment.stamp) else { return self }
            if stamp.seconds < latest { isInOrder = false }
            latest = stamp.seconds
        }
        // Most exports list them so.
        if isInOrder { return self }
        let seconds = compactMap { time($0).flatMap(Moment.stamp)?.seconds }
        // The index keeps the order of what has the same time.
        return indices.sorted { (seconds[$0], $0) < (seconds[$1], $1) }.map { self[$0] }
    }
}

extension JSONReading {
    /// The participant of a role; a name that only stands in for one is left beside the turns.
    mutating func person(_ role: Role, name: JSONValue?, tag: String? = nil) -> Int {
        guard let name, !isStandIn(name) else { return member(role, tag: tag) }
        return member(role, name: name, tag: tag)
    }

    private mutating func isStandIn(_ name: JSONValue) -> Bool {
        guard name.isString else { return name.isStandIn }
        if let known = standIns.known(name.range, in: name.bytes) { return known }
        let isStandIn = name.isStandIn
        standIns.note(isStandIn, of: name.range, in: name.bytes)
        return isStandIn
    }
}

/// The people of an export by their ids, which its messages point at.
struct Roster {
    private var people: [String: JSONValue] = [:]

    /// Takes numeric ids and roles out of what is looked at: they tie the export together.
    init(_ people: [JSONValue], _ reading: inout JSONReading) {
        for person in people {
            if person["role"]?.role != nil { reading.claim(person["role"]) }
            guard let id = person["id"] else { continue }
            if id.kind == .number { reading.claim(id) }
            if let id = id.string { self.people[id] = person }
        }
    }

    subscript(id: JSONValue?) -> JSONValue? { id?.string.flatMap { people[$0] } }
}
