/// Its type and its number among the values of the type: `[CARD_LAST4_1]`.
struct PlainPlaceholder: Operator {
    func replacement(for piece: Piece) -> String { piece.placeholder }
}
