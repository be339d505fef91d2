/// What single words say for each intent: a table that was learned from conversations whose intents are known. Tables of
/// tags have the same form; see ``TagWeights``.
///
/// One line a term, sorted by bytes, tab-separated: the term, then its weight for each intent of the first line; an
/// empty cell is 0. Weights are in hundredths of what patterns weigh. The term `*` is what stands before any word was
/// heard. A term is a word in lower case or one or two Han characters; `agent ` before it says that an agent said it.
/// Terms are found by hashes, so that none need be put together to be looked up.
public struct WordWeights: Sendable {
    /// The intents, in the order of the columns.
    public let ids: [String]
    /// Before any word was heard, by column.
    public let base: [Double]
    private let bytes: [UInt8]
    /// Where each line begins, and where the last one ends.
    private let lines: [Int]
    private let index: TermIndex
    /// What is not 0, row by row, and where each row begins and the last one ends.
    private let cells: [Cell]
    private let starts: [Int32]

    private struct Cell {
        let column: Int
        let weight: Double
    }

    /// What is wrong with a table.
    struct Fault: Error {
        let line: Int
        let what: String
    }

    init(_ text: String) throws(Fault) {
        bytes = Array(text.utf8)
        var begins = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { begins.append(index + 1) }
        if begins.last != bytes.count { begins.append(bytes.count + 1) }
        guard begins.count >= 3 else { throw Fault(line: 1, what: "the table has no lines") }
        let header = bytes[0..<(begins[1] - 1)].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        ids = header.dropFirst().map { String(decoding: $0, as: UTF8.self) }
        lines = Array(begins.dropFirst())
        var base = [Double](repeating: 0, count: ids.count)
        var terms: [ArraySlice<UInt8>] = []
        var cells: [Cell] = []
        var starts: [Int32] = [0]
        for line in 0..<(lines.count - 1) {
            let term = bytes[lines[line]...].prefix { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\n") }
            let columns = bytes[term.endIndex..<(lines[line + 1] - 1)].count { $0 == UInt8(ascii: "\t") } + 1
            guard columns == ids.count + 1 else {
                throw Fault(line: line + 2, what: "the line has \(columns) cells, the first line \(ids.count + 1)")
            }
            guard terms.last?.lexicographicallyPrecedes(term) ?? true else {
                throw Fault(line: line + 2, what: "the terms are not sorted by bytes, each once")
            }
            terms.append(term)
            var isWhole = true
            Self.forEachCell(of: bytes[lines[line]..<(lines[line + 1] - 1)]) { column, cell in
                guard let weight = Self.weight(cell) else {
                    isWhole = false
                    return
                }
                if weight != 0 { cells.append(Cell(column: column, weight: weight)) }
                if term.elementsEqual("*".utf8) { base[column] = weight }
            }
            guard isWhole else { throw Fault(line: line + 2, what: "a weight is no whole number") }
            starts.append(Int32(cells.count))
        }
        self.base = base
        self.starts = starts
        self.cells = cells
        index = TermIndex(terms.enumerated().map { (TermHash.word($1), UInt32($0)) })
    }

    /// The term of a line.
    func term(ofRow row: Int) -> ArraySlice<UInt8> {
        bytes[lines[row]..<(lines[row + 1] - 1)].prefix { $0 != UInt8(ascii: "\t") }
    }

    /// How many rows there are: one a term.
    public var rows: Int { lines.count - 1 }

    /// The row of a term; nil when the table has none.
    ///
    /// - Parameter hash: what ``TermHash/word(_:)`` makes of the term.
    public func row(of hash: UInt64) -> Int? { index.mayHold(hash) ? index[hash].map { Int($0) } : nil }

    /// Adds the weights of a row to sums by column.
    public func add(row: Int, to sums: inout [Double]) {
        for place in Int(starts[row])..<Int(starts[row + 1]) { sums[cells[place].column] += cells[place].weight }
    }

    /// The weight of one column of a row.
    public func weight(ofRow row: Int, column: Int) -> Double {
        for place in Int(starts[row])..<Int(starts[row + 1]) where cells[place].column == column {
            return cells[place].weight
        }
        return 0
    }

    /// Calls with every weight of a row that is not 0, and its column.
    func forEachWeight(ofRow row: Int, _ body: (_ column: Int, _ weight: Double) -> Void) {
        for place in Int(starts[row])..<Int(starts[row + 1]) { body(cells[place].column, cells[place].weight) }
    }

    /// Calls with every cell behind the term of a line that is not empty.
    private static func forEachCell(
        of line: ArraySlice<UInt8>, _ body: (_ column: Int, _ cell: ArraySlice<UInt8>) -> Void
    ) {
        var column = -1
        var start = line.startIndex
        for index in line.startIndex...line.endIndex where index == line.endIndex || line[index] == UInt8(ascii: "\t") {
            if column >= 0, index > start { body(column, line[start..<index]) }
            column += 1
            start = index + 1
        }
    }

    /// A whole number of hundredths; nil when it is none.
    private static func weight(_ cell: ArraySlice<UInt8>) -> Double? {
        let isNegative = cell.first == UInt8(ascii: "-")
        let digits = cell.dropFirst(isNegative ? 1 : 0)
        guard (1...6).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let hundredths = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return Double(isNegative ? -hundredths : hundredths) / 100
    }
}

extension WordWeights: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(ids)
        packer.put(base)
        packer.put(raw: bytes)
        packer.put(raw: lines)
        packer.put(index)
        packer.put(raw: cells)
        packer.put(raw: starts)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        ids = try unpacker.take()
        base = try unpacker.take()
        bytes = try unpacker.take(all: UInt8.self)
        lines = try unpacker.take(all: Int.self)
        index = try unpacker.take()
        cells = try unpacker.take(all: Cell.self)
        starts = try unpacker.take(all: Int32.self)
    }
}
