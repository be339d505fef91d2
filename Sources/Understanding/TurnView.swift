internal import Detecting
internal import Normalizing
internal import Tagging
internal import Transcripts

/// A turn as the passes see it: who speaks, the normalized view, and what patterns found in it.
struct TurnView {
    var role: Role
    let view: NormalizedText
    var hits: [Hit]
    var exhausted: [Use]
    /// What the scanner said of patterns that are tried later; see ``TurnHits``.
    let onlyNear: [Int]
    let openExceptions: [Int]?
    /// Whether it says little besides digits.
    let isHardlyMoreThanDigits: Bool

    init(role: Role, view: NormalizedText, found: TurnHits) {
        self.role = role
        self.view = view
        hits = found.hits
        exhausted = found.exhausted
        onlyNear = found.onlyNear
        openExceptions = found.openExceptions
        isHardlyMoreThanDigits = view.bytes.count { isWordByte($0) && !isDigit($0) } <= 6
    }

    /// The normalized text, which every range of hits and candidates is of.
    var text: [UInt8] { view.bytes }
    var count: Int { view.bytes.count }

    /// Where the character begins that a byte of the normalized view is of.
    func characterStart(at byte: Int) -> Int {
        var byte = byte
        while byte < count, text[byte] & 0xC0 == 0x80 { byte -= 1 }
        return byte
    }

    var line: Tagger.Line { Tagger.Line(view: view, role: role) }

    /// The UTF-8 byte range of the turn's own text for a range of the normalized one.
    func original(_ range: Range<Int>) -> Range<Int> { view.original(range) }
}
