import Transcripts

/// What a label of a voice says: `AGENT`, `Agent_1`, `spk_0`, `SPEAKER_00`, `A`, `2`, or a name that somebody gave it.
struct VoiceLabel {
    let role: Role
    /// What tells voices apart; nil when the label says a role alone.
    let tag: String?
    let isName: Bool

    /// Words before the number of a voice that nobody has named.
    private static let codes: Set<String> = ["", "spk", "speaker", "ch", "channel", "voice", "guest", "unknown"]

    init(_ label: JSONValue?) {
        let folded = label?.string.map { Wording.fold($0.utf8) } ?? ""
        let head = String(folded.reversed().drop { $0.isNumber || " -#".contains($0) }.reversed())
        let isNumbered = head != folded || head == "unknown" || head.isEmpty
        let isLetter = folded.utf8.count == 1 && folded.utf8.allSatisfy { Ascii.isLetter($0) }
        if isLetter || isNumbered && Self.codes.contains(head) {
            (role, tag, isName) = (.unknown, folded, false)
        } else if let said = RoleWords.role(ofValue: head) {
            (role, tag, isName) = (said, isNumbered ? folded : nil, false)
        } else {
            (role, tag, isName) = (.unknown, nil, true)
        }
    }
}

extension JSONReading {
    /// Whose voice a label means.
    ///
    /// - Parameter channel: the recording's track, when voices are numbered anew on each.
    mutating func voice(_ label: JSONValue?, channel: JSONValue? = nil) -> Int {
        let voice = VoiceLabel(label)
        if voice.isName { return member(.unknown, name: label) }
        claim(label)
        claimLabel(channel)
        guard let tag = voice.tag else { return member(voice.role) }
        return member(voice.role, tag: channel?.string.map { "\($0) \(tag)" } ?? tag)
    }

    /// Takes a label out of what is looked at unless it may be a name.
    mutating func claimLabel(_ label: JSONValue?) {
        if !VoiceLabel(label).isName { claim(label) }
    }
}
