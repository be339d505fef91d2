/// Leaves a value as it is: the last four digits of a card beside a profile that shows just these of whole numbers.
struct Showing: Operator {
    let showsPart = true

    func replacement(for piece: Piece) -> String { piece.text }
}
