/// A span that may be a value, before overlaps are settled.
struct Candidate {
    /// Index into the rule set's values.
    let rule: Int
    let turn: Int
    /// UTF-8 byte range of the turn's normalized view.
    var range: Range<Int>
    var score: Double
    let recognition: Recognition
    var askedAt: Int?
    /// The parts of one value share this key.
    var group: Int?
    /// The value that this mentions: index into ``Memory/known``.
    var known: Int?
    /// The checks that it passed.
    var validators: [String] = []
}
