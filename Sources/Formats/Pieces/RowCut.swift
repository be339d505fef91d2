internal import Reading
internal import Transcripts

/// Cuts tables between rows of two conversations. All of the file is passed through once.
enum RowCut {
    static func cut(_ file: LargeFile, size: Int) throws(Problem) -> (DelimitedText, [Piece])? {
        // The header and the rows below it, by which the format is told.
        var bytes = try file.bytes(in: 0..<max(size, 1 << 16))
        // No line and no character is cut in two.
        if bytes.count < file.size { bytes.removeSubrange(((bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)...) }
        let head = Document(source: "", bytes: bytes)
        guard let format = recognise(head) as? DelimitedText, let layout = CSVLayout(head),
            layout.columns[.text] != nil, layout.columns[.conversation] != nil
        else { return nil }
        var borders = RowBorders(size: size, layout: layout)
        guard try pass(file, from: layout.start, separator: layout.separator, to: &borders) else { return nil }
        let header = Array(head.bytes[..<layout.start])
        let ends = borders.offsets + [file.size]
        let pieces = zip([0] + ends, ends).map { Piece($0..<$1, prefix: $0 == 0 ? [] : header) }
        return (format, pieces)
    }

    /// Reads row by row with what the format itself reads with.
    ///
    /// - Returns: whether all rows could be told.
    private static func pass(
        _ file: LargeFile, from start: Int, separator: UInt8, to borders: inout RowBorders
    ) throws(Problem) -> Bool {
        var offset = start
        var length = 1 << 20
        var cells: [CSVScanner.Cell] = []
        while offset < file.size {
            let window = Document(source: "", bytes: try file.bytes(in: offset..<(offset + length)))
            let isEnd = offset + window.bytes.count == file.size
            var scanner = CSVScanner(window.bytes, separator: separator, from: 0)
            var read = 0
            while (try? scanner.next(into: &cells)) == true {
                // What reaches the end of the window may go on behind it.
                guard isEnd || scanner.offset < window.bytes.count else { break }
                borders.add(cells, of: window, row: offset + read, length: scanner.offset - read)
                read = scanner.offset
            }
            if isEnd { return window.bytes[min(read, window.bytes.count)...].allSatisfy(Ascii.isSpace) }
            // A row that is longer than the window is read again in a longer one.
            length = read == 0 ? length * 2 : 1 << 20
            offset += read
        }
        return true
    }
}

/// Finds rows before which a table can be cut: those of a new conversation, unless one from before goes on behind them.
struct RowBorders {
    private let size: Int
    private let layout: CSVLayout
    private var borders: [(number: UInt32, offset: Int)] = []
    /// How many borders were found, those that did not last included.
    private var count: UInt32 = 0
    /// By the hash of an id, behind which border it was seen first. Two ids of one hash only make a piece larger.
    private var seen: [UInt64: UInt32] = [:]
    private var latest: UInt64?

    init(size: Int, layout: CSVLayout) {
        self.size = size
        self.layout = layout
    }

    var offsets: [Int] { borders.map(\.offset) }

    mutating func add(_ cells: [CSVScanner.Cell], of window: Document, row: Int, length: Int) {
        guard let text = layout.columns[.text], let column = layout.columns[.conversation], cells.count > text else {
            return
        }
        let id = hash(column < cells.count ? cells[column] : nil, of: window)
        if id == latest { return }
        latest = id
        if let first = seen[id] {
            // It goes on: what lies between is one piece with it.
            while let last = borders.last, last.number > first { borders.removeLast() }
            return
        }
        if row - (borders.last?.offset ?? 0) >= size {
            count += 1
            borders.append((count, row))
        }
        seen[id] = count
    }

    /// FNV-1a of what the id cell says, quoted or not.
    private func hash(_ cell: CSVScanner.Cell?, of window: Document) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        guard let cell else { return hash }
        var wasQuote = false
        for byte in window.bytes[cell.range] {
            // Of two quotes in a quoted cell one counts.
            wasQuote = cell.isQuoted && byte == UInt8(ascii: "\"") && !wasQuote
            if wasQuote { continue }
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return hash
    }
}
