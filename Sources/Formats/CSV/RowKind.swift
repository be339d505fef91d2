import Transcripts

/// Which rows of a table are no turns though there is text in them.
enum RowKind {
    /// Whether only agents see the row, or the system notes in it what was done.
    static func isBeside(_ cells: [CSVScanner.Cell], _ columns: Columns, _ document: Document) -> Bool {
        func value(_ meaning: Columns.Meaning) -> String? {
            guard let column = columns[meaning], column < cells.count else { return nil }
            return Wording.fold(document.bytes[cells[column].range])
        }
        return value(.isPublic).map(no.contains) ?? false || value(.isPrivate).map(yes.contains) ?? false
            || value(.kind).map(notes.contains) ?? false
    }

    private static let yes: Set<String> = ["true", "1", "yes", "t", "y", "是"]
    private static let no: Set<String> = ["false", "0", "no", "f", "n", "否"]

    private static let notes: Set<String> = [
        "note", "internal note", "private note", "internal", "private", "agents only", "note and reopen", "close",
        "closed", "assignment", "assign and unsnooze", "away mode assignment", "default assignment",
        "participant added", "participant removed", "内部备注", "备注", "内部",
    ]
}
