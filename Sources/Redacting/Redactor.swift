public import Transcripts
public import Understanding

/// Takes the values of its conversations out of a document.
public enum Redactor {
    /// The document's bytes with a placeholder for each value, and the same bytes everywhere else.
    public static func redact(_ document: Document, _ understandings: [Understanding]) -> Redacted<[UInt8]> {
        redact(document, understandings, profile: .share).redacted
    }

    /// The document's bytes with what a profile puts in place of each value, and the same bytes everywhere else.
    ///
    /// - Parameter written: byte ranges, by position, of what stands in place of a value already, such as the last four
    ///   digits that a mask leaves: values within are not replaced again.
    public static func redact(
        _ document: Document, _ understandings: [Understanding], profile: Profile, besides written: [Range<Int>] = []
    ) -> RedactedDocument {
        let mentions = understandings.map { Mentions($0, in: document) }
        let edits = plan(mentions, profile, in: document).filter { edit in
            // A placeholder is never taken for a value again, and what a profile shows is no edit: a copy of a copy has none.
            let range = edit.edit.range
            return !Placeholder.covers(range, in: document.bytes)
                && !edit.edit.replacement.elementsEqual(document.bytes[range])
                && !written.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
        }
        return RedactedDocument(
            bytes: document.bytes, edits: edits,
            values: mentions.flatMap { $0.all.prefix($0.told).map(\.label) }.filter {
                !(profile.operation(for: $0.type) is Showing)
            })
    }

    /// The replacements that ``redact(_:_:profile:)`` makes, by position, without overlaps.
    public static func edits(
        for understandings: [Understanding], in document: Document, profile: Profile = .share
    ) -> [Edit] {
        plan(understandings.map { Mentions($0, in: document) }, profile, in: document).map(\.edit)
    }

    private static func plan(_ mentions: [Mentions], _ profile: Profile, in document: Document) -> [PlannedEdit] {
        PlannedEdit.disjoint(
            mentions.flatMap { mentions in
                let known = profile.needsWhole ? mentions.known() : [:]
                return mentions.all.flatMap { mention in
                    edits(for: mention, in: mentions.conversation, known: known, profile, document)
                }
            })
    }

    /// A value may run over several captions or words: each of its pieces is replaced where it stands.
    private static func edits(
        for mention: Mentions.Mention, in conversation: String, known: [String: String], _ profile: Profile,
        _ document: Document
    ) -> [PlannedEdit] {
        let operation = profile.operation(for: mention.label.type)
        let text = mention.text.text
        let whole = String(decoding: text[mention.range], as: UTF8.self)
        return mention.text.pieces.compactMap { field in
            let part = mention.range.clamped(to: field.start..<(field.start + field.count))
            guard !part.isEmpty else { return nil }
            let piece = Piece(
                String(decoding: text[part], as: UTF8.self), of: whole,
                at: part.lowerBound - mention.range.lowerBound, label: mention.label, conversation: conversation,
                known: known[mention.label.token] ?? "")
            let local = (part.lowerBound - field.start)..<(part.upperBound - field.start)
            return PlannedEdit(local, of: field.field, in: document, with: piece, by: operation)
        }
    }
}
