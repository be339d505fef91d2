/// Whether a match ends where no word goes on: where it begins at such a place, and elsewhere.
///
/// Such a place is one of which holds: if a character of a word stands behind it, none stands before it.
struct Ending {
    let fromBorder: Bool
    let fromElsewhere: Bool

    static let unknown = Ending { _ in false }
    static let atBorder = Ending { _ in true }

    init(_ ends: (_ isAtBorder: Bool) -> Bool) { (fromBorder, fromElsewhere) = (ends(true), ends(false)) }
}
