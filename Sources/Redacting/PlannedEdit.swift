internal import Transcripts
internal import Understanding

/// An edit that is still to be made, and what it is made for.
struct PlannedEdit {
    var edit: Edit
    let label: ValueLabel
    let placeholder: [UInt8]
    var goesIntoVault: Bool

    init(_ range: Range<Int>, of field: Field, in document: Document, with piece: Piece, by operation: any Operator) {
        let text = operation.replacement(for: piece)
        edit = Edit(
            range: field.documentRange(of: range, in: document),
            replacement: field.replacement(of: range, by: text, in: document))
        label = piece.label
        placeholder =
            text == piece.placeholder
            ? edit.replacement : field.replacement(of: range, by: piece.placeholder, in: document)
        goesIntoVault = operation.keepsOriginal
    }

    /// Takes in another edit of some of the same bytes, such as a field that is a turn and an aside.
    mutating func absorb(_ other: PlannedEdit) {
        let range = edit.range.lowerBound..<max(edit.range.upperBound, other.edit.range.upperBound)
        // What one type may show, or keep, the other may not.
        let isOneType = label.type == other.label.type
        edit = Edit(range: range, replacement: isOneType ? edit.replacement : placeholder)
        goesIntoVault = goesIntoVault && other.goesIntoVault
    }

    /// Two fields may hold the same bytes; the bytes are replaced once.
    static func disjoint(_ edits: [PlannedEdit]) -> [PlannedEdit] {
        let sorted = edits.sorted {
            ($0.edit.range.lowerBound, $1.edit.range.upperBound) < ($1.edit.range.lowerBound, $0.edit.range.upperBound)
        }
        var kept: [PlannedEdit] = []
        for edit in sorted {
            if let last = kept.last, last.edit.range.overlaps(edit.edit.range) {
                kept[kept.count - 1].absorb(edit)
            } else {
                kept.append(edit)
            }
        }
        return kept
    }
}
