import Transcripts

/// How a table is written and what its columns hold, found from its first row.
struct CSVLayout {
    let separator: UInt8
    let columns: Columns
    /// Byte offset and line of the row after the header.
    let start: Int
    let line: Int

    /// - Returns: nil when the document does not begin with a header row of known columns.
    init?(_ document: Document) {
        var best: CSVLayout?
        for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
            guard let layout = CSVLayout(document, separator: separator) else { continue }
            if layout.columns.knownCount > best?.columns.knownCount ?? 0 { best = layout }
        }
        guard let best, best.isPlausible(in: document) else { return nil }
        self = best
    }

    private init?(_ document: Document, separator: UInt8) {
        let bytes = document.bytes
        var start = document.textStart
        // Excel's own note on the separator.
        let hasNote = bytes[start...].starts(with: "sep=".utf8)
        if hasNote { start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1 }
        var scanner = CSVScanner(bytes, separator: separator, from: start, line: hasNote ? 2 : 1)
        var cells: [CSVScanner.Cell] = []
        guard let isThere = try? scanner.next(into: &cells), isThere, cells.count >= 2, cells.count <= 500,
            cells.allSatisfy({ $0.range.count <= 80 })
        else { return nil }
        self.separator = separator
        columns = Columns(
            cells.map { String(decoding: bytes[$0.range], as: UTF8.self) }, labels: cells.map(\.range))
        self.start = scanner.offset
        line = scanner.line
    }

    /// Two known columns are no accident; with one, the rows below must be as long as the header.
    private func isPlausible(in document: Document) -> Bool {
        if columns.knownCount >= 2 { return true }
        var scanner = CSVScanner(document.bytes, separator: separator, from: start)
        var cells: [CSVScanner.Cell] = []
        var rows = 0
        while rows < 10, (try? scanner.next(into: &cells)) == true {
            guard cells.count == columns.count else { return false }
            rows += 1
        }
        return columns.knownCount == 1 && rows > 0
    }
}
