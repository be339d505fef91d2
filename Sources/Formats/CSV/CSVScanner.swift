import Transcripts

/// Reads a table row by row (RFC 4180) and notes where each cell stands.
///
/// Lines may end in LF or CRLF; a quoted cell may hold line breaks.
struct CSVScanner {
    struct Cell: Equatable {
        /// Byte range in the document, without the quotes around it.
        let range: Range<Int>
        let isQuoted: Bool
    }

    /// Why the rest of a table cannot be told into cells.
    struct Fault: Error, Equatable {
        /// Counted from 1.
        let line: Int
        let what: String

        func problem(in document: Document) -> Problem {
            Problem(path: document.source, line: line, what: what, remedy: "mend the quotes of this row")
        }
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    /// The line that the next row begins on.
    private(set) var line: Int

    init(_ bytes: [UInt8], separator: UInt8, from start: Int, line: Int = 1) {
        self.bytes = bytes
        self.separator = separator
        position = start
        self.line = line
    }

    /// Byte offset of the next row.
    var offset: Int { position }

    /// Reads the next row that is not blank.
    ///
    /// - Returns: false at the end.
    mutating func next(into cells: inout [Cell]) throws(Fault) -> Bool {
        skipBlankLines()
        guard position < bytes.count else { return false }
        cells.removeAll(keepingCapacity: true)
        while true {
            let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
            cells.append(isQuoted ? try quotedCell() : bareCell())
            guard position < bytes.count else { return true }
            let isSeparator = bytes[position] == separator
            if !isSeparator, bytes[position] == UInt8(ascii: "\r") { position += 1 }
            if !isSeparator { line += 1 }
            position += 1
            if !isSeparator { return true }
        }
    }

    private mutating func skipBlankLines() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: "\r"): break
            default: return
            }
            position += 1
        }
    }

    private mutating func bareCell() -> Cell {
        let start = position
        while position < bytes.count, bytes[position] != separator, bytes[position] != UInt8(ascii: "\n") {
            position += 1
        }
        var end = position
        let endsLine = position == bytes.count || bytes[position] == UInt8(ascii: "\n")
        if endsLine, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return Cell(range: start..<end, isQuoted: false)
    }

    private mutating func quotedCell() throws(Fault) -> Cell {
        let quoteLine = line
        let start = position + 1
        position = start
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\n"):
                line += 1
            case UInt8(ascii: "\""):
                if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") {
                    position += 1
                } else {
                    return try closed(Cell(range: start..<position, isQuoted: true))
                }
            default: break
            }
            position += 1
        }
        throw Fault(line: quoteLine, what: "a quoted cell begins here and never ends")
    }

    /// Moves from the closing quote to the separator or line end after it; spaces between are let pass.
    private mutating func closed(_ cell: Cell) throws(Fault) -> Cell {
        position += 1
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
        guard position < bytes.count else { return cell }
        let isBreak =
            bytes[position] == UInt8(ascii: "\n")
            || bytes[position] == UInt8(ascii: "\r") && bytes[(position + 1)...].first ?? 0x0A == 0x0A
        guard isBreak || bytes[position] == separator else {
            throw Fault(line: line, what: "text stands after the closing quote of a cell")
        }
        return cell
    }
}
