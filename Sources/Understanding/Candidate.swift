/// A span that may be a value, before overlaps are settled.
struct Candidate {
    /// Index into the rule set's values.
    private(set) var rule: Int
    let turn: Int
    /// UTF-8 byte range of the turn's normalized view.
    var range: Range<Int>
    var score: Double
    private(set) var recognition: Recognition
    var askedAt: Int?
    /// The parts of one value share this key.
    var group: Int?
    /// Whether it begins as only numbers of its rule do.
    var isBeginning = false
    /// Whether it only says again what another part of its group says.
    var isRepeat = false
    /// The value that this mentions: index into ``Memory/known``.
    var known: Int?
    /// The checks that it passed.
    var validators: [String] = []

    /// It is a piece of a number of another type.
    mutating func retype(as rule: Int) {
        self.rule = rule
        recognition = .part
        validators = []
    }

    /// It says again what another part of its group says.
    mutating func repeats() {
        isRepeat = true
        recognition = .mention
    }
}
