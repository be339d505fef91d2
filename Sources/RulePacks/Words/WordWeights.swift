/// What single words say for each intent: a table that was learned from conversations whose intents are known. Tables of
/// tags have the same form; see ``TagWeights``.
///
/// One line a term, sorted by bytes, tab-separated: the term, then its weight for each intent of the first line; an
/// empty cell is 0. Weights are in hundredths of what patterns weigh. The term `*` is what stands before any word was
/// heard. A term is a word in lower case or one or two Han characters; `agent ` before it says that an agent said it.
/// Kept as the file's own bytes and found by hashes, so that a table of any length costs little to load.
public struct WordWeights: Sendable {
    /// The intents, in the order of the columns.
    public let ids: [String]
    /// Before any word was heard, by column.
    public let base: [Double]
    private let bytes: [UInt8]
    /// Where each line begins, and where the last one ends.
    private let lines: [Int]
    /// The row of a term, by its hash.
    private let slots: [Int32]

    /// What is wrong with a table.
    struct Fault: Error {
        let line: Int
        let what: String
    }

    init(_ text: String) throws(Fault) {
        bytes = Array(text.utf8)
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        if starts.last != bytes.count { starts.append(bytes.count + 1) }
        guard starts.count >= 3 else { throw Fault(line: 1, what: "the table has no lines") }
        let header = bytes[0..<(starts[1] - 1)].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        ids = header.dropFirst().map { String(decoding: $0, as: UTF8.self) }
        lines = Array(starts.dropFirst())
        var base = [Double](repeating: 0, count: ids.count)
        var terms: [ArraySlice<UInt8>] = []
        for line in 0..<(lines.count - 1) {
            let term = bytes[lines[line]...].prefix { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\n") }
            let cells = bytes[term.endIndex..<(lines[line + 1] - 1)].count { $0 == UInt8(ascii: "\t") } + 1
            guard cells == ids.count + 1 else {
                throw Fault(line: line + 2, what: "the line has \(cells) cells, the first line \(ids.count + 1)")
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
                if term.elementsEqual("*".utf8) { base[column] = weight }
            }
            guard isWhole else { throw Fault(line: line + 2, what: "a weight is no whole number") }
        }
        self.base = base
        slots = Self.slots(terms)
    }

    /// How many terms it has.
    var count: Int { lines.count - 1 }

    /// The term of a line.
    func term(ofRow row: Int) -> ArraySlice<UInt8> {
        bytes[lines[row]..<(lines[row + 1] - 1)].prefix { $0 != UInt8(ascii: "\t") }
    }

    /// The line of a term; nil when the table has none.
    public func row(of term: [UInt8]) -> Int? {
        var slot = Int(truncatingIfNeeded: TermHash.word(term)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let row = Int(slots[slot])
            if lines[row + 1] - lines[row] > term.count, self.term(ofRow: row).elementsEqual(term) { return row }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Where each term is found by its hash: open addressing, -1 where there is none.
    private static func slots(_ terms: some Collection<ArraySlice<UInt8>>) -> [Int32] {
        var count = 16
        while count < terms.count * 2 { count *= 2 }
        var slots = [Int32](repeating: -1, count: count)
        for (row, term) in terms.enumerated() {
            var slot = Int(truncatingIfNeeded: TermHash.word(term)) & (count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = Int32(row)
        }
        return slots
    }

    /// Calls with every weight of a line that is not 0, and its column.
    public func forEachWeight(ofRow row: Int, _ body: (_ column: Int, _ weight: Double) -> Void) {
        Self.forEachCell(of: bytes[lines[row]..<(lines[row + 1] - 1)]) { column, cell in
            if let weight = Self.weight(cell) { body(column, weight) }
        }
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
