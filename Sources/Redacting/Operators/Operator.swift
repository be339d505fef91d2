/// Says what stands in place of a value.
package protocol Operator: Sendable {
    /// What stands where a piece of a value stood. It is written into the field as the field is written.
    func replacement(for piece: Piece) -> String

    /// Whether the value goes into the vault.
    var keepsOriginal: Bool { get }
    /// Whether it asks for the whole of a value, ``Piece/known``, which costs time to gather.
    var needsWhole: Bool { get }
    /// Whether what it writes shows a part of the value.
    var showsPart: Bool { get }
}

extension Operator {
    package var keepsOriginal: Bool { false }
    package var needsWhole: Bool { false }
    package var showsPart: Bool { false }
}
