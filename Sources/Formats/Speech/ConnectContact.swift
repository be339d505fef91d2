import Transcripts

/// Who takes part in a contact of Amazon Connect, by id; the turns name an id, and some of them a role.
struct ConnectContact {
    private var roles: [String: Role] = [:]

    init(_ value: JSONValue, _ reading: inout JSONReading) {
        for participant in value["Participants"]?.elements ?? [] {
            reading.claim(participant["ParticipantId"])
            reading.claimLabel(participant["ParticipantRole"])
            guard let id = participant["ParticipantId"]?.string else { continue }
            roles[id] = Self.role(participant["ParticipantRole"])
        }
    }

    /// The turn's own word, else that of the participant, else the id itself, which may be `AGENT`.
    func role(of turn: JSONValue) -> Role {
        Self.role(turn["ParticipantRole"]) ?? turn["ParticipantId"]?.string.flatMap { roles[$0] }
            ?? Self.role(turn["ParticipantId"]) ?? .unknown
    }

    private static func role(_ word: JSONValue?) -> Role? {
        word.flatMap { RoleWords.role(ofValue: Wording.fold($0.decoded)) }
    }
}
