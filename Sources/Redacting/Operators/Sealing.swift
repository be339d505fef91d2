/// The placeholder stands there, and who has the key can bring the value back from the vault.
struct Sealing: Operator {
    let keepsOriginal = true

    func replacement(for piece: Piece) -> String { piece.placeholder }
}
