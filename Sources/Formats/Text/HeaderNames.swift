import Transcripts

/// Lines above the talk such as `*Agent:* Chris`, which look like turns and only say who is who.
struct HeaderNames {
    struct Name {
        let role: Role
        let range: Range<Int>
    }

    /// By the index of the line.
    private(set) var names: [Int: Name] = [:]

    init(_ bytes: [UInt8], _ lines: [TextLine], _ table: SpeakerTable) {
        // Only who speaks under the name later is named by such a line.
        let speakers = Set(
            table.entries.values.filter { $0.isSpeaker && $0.label.role == nil }.map(\.label.folded))
        for (index, line) in lines.enumerated() {
            guard case .head(let head) = line.kind, let label = table.speaker(of: head, in: bytes) else { continue }
            guard let role = label.role, label.name == nil, label.tag == nil, !head.text.isEmpty, head.text.count <= 40,
                speakers.contains(Wording.fold(bytes[head.text]))
            else { return }
            names[index] = Name(role: role, range: head.text)
        }
    }
}
