internal import Detecting
internal import Normalizing
internal import Transcripts

/// A turn as the passes see it: who speaks, the normalized view, and what patterns found in it.
struct TurnView {
    var role: Role
    let view: NormalizedText
    var hits: [Hit]
    let exhausted: [Use]

    /// The normalized text, which every range of hits and candidates is of.
    var text: [UInt8] { view.bytes }
    var count: Int { view.bytes.count }

    /// The UTF-8 byte range of the turn's own text for a range of the normalized one.
    func original(_ range: Range<Int>) -> Range<Int> { view.original(range) }
}
