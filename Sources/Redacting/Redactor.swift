public import Transcripts
public import Understanding

/// Takes the values of its conversations out of a document.
public enum Redactor {
    /// The document's bytes with a placeholder for each value, and the same bytes everywhere else.
    public static func redact(_ document: Document, _ understandings: [Understanding]) -> Redacted<[UInt8]> {
        Redacted(splice(edits(for: understandings, in: document), into: document.bytes))
    }

    /// The replacements that ``redact(_:_:)`` makes, by position, without overlaps.
    public static func edits(for understandings: [Understanding], in document: Document) -> [Edit] {
        var edits: [Edit] = []
        for understanding in understandings {
            for value in understanding.values {
                let turn = understanding.conversation.turns[value.turn]
                edits += Self.edits(for: value.range, as: value.token, of: turn, in: document)
            }
            for value in understanding.asides {
                let field = understanding.conversation.asides[value.aside].field
                edits.append(edit(value.range, of: field, token: value.token, in: document))
            }
            for (index, values) in Dictionary(grouping: understanding.echoes, by: \.echo).sorted(by: { $0.key < $1.key }
            ) {
                let echo = Turn(
                    participant: 0, fields: understanding.conversation.echoes[index].fields, in: document)
                for value in values {
                    edits += Self.edits(for: value.range, as: value.token, of: echo, in: document)
                }
            }
        }
        return disjoint(edits)
    }

    /// A value may run over several captions or words: each of its pieces is replaced where it stands.
    private static func edits(
        for range: Range<Int>, as token: String, of turn: Turn, in document: Document
    ) -> [Edit] {
        turn.pieces.compactMap { piece in
            let part = range.clamped(to: piece.start..<(piece.start + piece.count))
            guard !part.isEmpty else { return nil }
            let local = (part.lowerBound - piece.start)..<(part.upperBound - piece.start)
            return edit(local, of: piece.field, token: token, in: document)
        }
    }

    private static func edit(_ range: Range<Int>, of field: Field, token: String, in document: Document) -> Edit {
        Edit(
            range: field.documentRange(of: range, in: document),
            replacement: field.replacement(of: range, by: token, in: document))
    }

    /// Two fields may hold the same bytes; the bytes are replaced once.
    private static func disjoint(_ edits: [Edit]) -> [Edit] {
        let sorted = edits.sorted {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        var kept: [Edit] = []
        for edit in sorted {
            guard let last = kept.last, last.range.overlaps(edit.range) else {
                kept.append(edit)
                continue
            }
            let union = last.range.lowerBound..<max(last.range.upperBound, edit.range.upperBound)
            kept[kept.count - 1] = Edit(range: union, replacement: last.replacement)
        }
        return kept
    }
}
