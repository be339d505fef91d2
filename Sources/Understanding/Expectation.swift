internal import Transcripts

/// A value that is expected because it was asked for or announced.
struct Expectation {
    /// Index into the rule set's values.
    let rule: Int
    let openedAt: Int
    let openedBy: Role
    /// Announced ("the PIN is …"): anybody may go on with it. Asked for: the other side answers.
    let isAnnounced: Bool
    /// How many turns of those who may answer it still waits for.
    var patience: Int
    /// Digits that came in parts so far.
    var collected = 0
    /// The piece that came last.
    var lastPart: [UInt8] = []
    /// The turn that brought it.
    var lastPartAt: Int?
    /// The turn that gave a whole answer; it waits on for a correction.
    var answeredAt: Int?
    /// Shared by the parts of the value.
    let group: Int

    var isAnswered: Bool { answeredAt != nil }

    func mayBeAnswered(by role: Role) -> Bool {
        isAnnounced || role == .unknown || openedBy == .unknown || side(of: role) != side(of: openedBy)
    }
}

/// The carrier's side or the customer's.
private func side(of role: Role) -> Bool { role == .customer }
