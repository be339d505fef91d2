import Transcripts

/// What a label says: a role, a name, both or neither.
struct SpeakerLabel {
    /// Nil when no word of it tells.
    private(set) var role: Role?
    /// The name's byte range, counted from the label's first byte.
    private(set) var name: Range<Int>?
    /// What tells labels of one role apart that hold no name, such as `agent 2`.
    private(set) var tag: String?
    /// The label without its note, folded.
    let folded: String
    /// A role word that hardly means anything else: one sight of it is enough.
    private(set) var isCertain = false
    /// Whether it could be a name or a role at all, and not the beginning of a sentence or of a list item.
    private(set) var isPlausible = false

    /// - Parameters:
    ///   - bytes: the whole document.
    ///   - label: the words before the colon.
    ///   - note: what the parentheses after them hold.
    init(_ bytes: [UInt8], label: Range<Int>, note: Range<Int>?) {
        folded = Wording.fold(bytes[label])
        let offset = label.lowerBound
        let parts = LabelParts(bytes, label)
        if let role = RoleWords.role(folded) {
            set(role, certain: RoleWords.isStrong(folded))
            if let note, LabelParts(bytes, note).isName, RoleWords.role(Wording.fold(bytes[note])) == nil {
                name = note.moved(by: -offset)
            }
        } else if NonSpeakers.holds(folded) {
            return
        } else if let note, let role = RoleWords.role(Wording.fold(bytes[note])) {
            set(role, certain: true)
            name = label.moved(by: -offset)
        } else if let part = parts.rolePart() {
            readPart(part, offset: offset)
        } else if VoiceLabel.isCode(folded) {
            // Who told the voices apart gave them numbers; that is nobody's name.
            isPlausible = true
            tag = folded
        } else if parts.isName {
            isPlausible = true
            name = label.moved(by: -offset)
        }
    }

    private mutating func set(_ role: Role, certain: Bool) {
        self.role = role
        isCertain = certain
        isPlausible = true
    }

    private mutating func readPart(_ part: LabelParts.RolePart, offset: Int) {
        switch part {
        case .named(let role, let rest):
            set(role, certain: false)
            name = rest.moved(by: -offset)
        case .tagged(let role):
            set(role, certain: false)
            tag = folded
        case .data:
            break
        }
    }
}
