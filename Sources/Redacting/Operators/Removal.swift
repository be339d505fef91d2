/// Nothing stands there.
struct Removal: Operator {
    func replacement(for piece: Piece) -> String { "" }
}
