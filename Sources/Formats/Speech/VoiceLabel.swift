import Transcripts

/// What a label of a voice says: `AGENT`, `Agent_1`, `spk_0`, `SPEAKER_00`, `A`, `2`, or a name that somebody gave it.
struct VoiceLabel {
    private(set) var role: Role = .unknown
    /// What tells voices apart; nil when the label says a role alone or is a name.
    private(set) var tag: String?
    /// Whether it is a word that formats use, which tells nothing about anybody.
    private(set) var isWord = true

    var isName: Bool { tag == nil && !isWord }

    /// Words before the number of a voice that nobody has named.
    private static let codes: Set<String> = ["", "spk", "speaker", "ch", "channel", "voice", "guest", "unknown"]

    /// Whether a folded label is a word for a voice with its number or letter: `speaker 00`, `channel b`.
    static func isCode(_ folded: String) -> Bool {
        let head = String(folded.reversed().drop { $0.isNumber || " -#".contains($0) }.reversed())
        let words = folded.split(separator: " ")
        let isLettered = words.count == 2 && words[1].utf8.count == 1
        return head != folded && !head.isEmpty && codes.contains(head)
            || isLettered && codes.contains(String(words[0]))
    }

    init(_ label: JSONValue?) {
        let folded = label?.string.map { Wording.fold($0.utf8) } ?? ""
        let head = String(folded.reversed().drop { $0.isNumber || " -#".contains($0) }.reversed())
        let isNumbered = head != folded
        let isLetter = folded.utf8.count == 1 && folded.utf8.allSatisfy { Ascii.isLetter($0) }
        if isLetter || head.isEmpty || head == "unknown" || Self.isCode(folded) {
            tag = folded
        } else if let role = RoleWords.role(ofValue: head) {
            self.role = role
            tag = isNumbered ? folded : nil
        } else {
            isWord = false
            // An id that somebody signs in with, or one that nobody reads.
            if folded.contains(where: \.isNumber) { tag = folded }
        }
    }
}

extension JSONReading {
    /// Whose voice a label means.
    ///
    /// - Parameter channel: the recording's track, when voices are numbered anew on each.
    mutating func voice(_ label: JSONValue?, channel: JSONValue? = nil) -> Int {
        let voice = voiceLabel(label)
        claimLabel(channel)
        if voice.isName { return member(.unknown, name: label) }
        if voice.isWord { claim(label) }
        guard let tag = voice.tag else { return member(voice.role) }
        return member(voice.role, tag: channel?.string.map { "\($0) \(tag)" } ?? tag)
    }

    /// A label is read once for all the words and turns that have it.
    private mutating func voiceLabel(_ label: JSONValue?) -> VoiceLabel {
        guard let label, label.isString || label.kind == .number else { return VoiceLabel(nil) }
        if let known = labels.known(label.range, in: label.bytes) { return known }
        let read = VoiceLabel(label)
        labels.note(read, of: label.range, in: label.bytes)
        return read
    }

    /// Takes a label out of what is looked at unless it may say who somebody is.
    mutating func claimLabel(_ label: JSONValue?) {
        if voiceLabel(label).isWord { claim(label) }
    }
}
