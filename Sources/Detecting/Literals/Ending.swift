/// Whether a match ends where no word goes on: where it begins at such a place, and elsewhere.
struct Ending {
    let fromBorder: Bool
    let fromElsewhere: Bool

    static let unknown = Ending { _ in false }
    /// Behind what is no character of a word.
    static let atBorder = Ending { _ in true }

    init(_ ends: (_ isAtBorder: Bool) -> Bool) { (fromBorder, fromElsewhere) = (ends(true), ends(false)) }
}
