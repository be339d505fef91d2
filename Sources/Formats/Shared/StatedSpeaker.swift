import Transcripts

/// Who speaks, from a place made for it: a table's role and speaker cells, a caption's voice tag.
struct StatedSpeaker {
    private(set) var role: Role = .unknown
    /// Byte range of the name in the document.
    var name: Range<Int>?
    /// What tells speakers of one role apart that have no name, such as `agent:403`.
    private(set) var tag: String?

    init(_ bytes: [UInt8], role roleCell: Range<Int>?, speaker: Range<Int>?) {
        if let roleCell { role = RoleWords.role(ofValue: Wording.fold(bytes[roleCell])) ?? .unknown }
        guard let speaker = speaker.map({ bytes.trimmed($0) }), !speaker.isEmpty else { return }
        let folded = Wording.fold(bytes[speaker])
        if let said = RoleWords.role(ofValue: folded) {
            if role == .unknown { role = said }
            return
        }
        // Zendesk writes `agent:403969141094`.
        let head = folded.split(separator: ":", maxSplits: 1).first.map(String.init) ?? folded
        if head != folded, let said = RoleWords.role(ofValue: head) {
            if role == .unknown { role = said }
            tag = folded
            return
        }
        if folded.utf8.contains(where: Ascii.isDigit),
            !folded.utf8.contains(where: { Ascii.isLetter($0) || $0 >= 0x80 })
        {
            // An id, not a name.
            tag = folded
            return
        }
        let (label, note) = Self.parts(bytes, speaker)
        let parsed = SpeakerLabel(bytes, label: label, note: note)
        if role == .unknown { role = parsed.role ?? .unknown }
        tag = parsed.tag
        name = parsed.name?.moved(by: label.lowerBound) ?? (parsed.role == nil ? speaker : nil)
    }

    /// `Ben (Agent)`: the words and what the parentheses hold.
    private static func parts(_ bytes: [UInt8], _ cell: Range<Int>) -> (Range<Int>, Range<Int>?) {
        for (opening, closing) in [("(", ")"), ("（", "）"), ("[", "]")] {
            guard let open = cell.first(where: { bytes[$0..<cell.upperBound].starts(with: opening.utf8) }),
                open > cell.lowerBound, bytes[cell].suffix(closing.utf8.count).elementsEqual(closing.utf8)
            else { continue }
            let note = bytes.trimmed((open + opening.utf8.count)..<(cell.upperBound - closing.utf8.count))
            return (bytes.trimmed(cell.lowerBound..<open), note)
        }
        return (cell, nil)
    }
}
