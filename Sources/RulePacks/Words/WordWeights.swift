/// What single words say for each intent: a table that was learned from conversations whose intents are known. Tables of
/// tags have the same form; see ``TagWeights``.
///
/// One line a term, sorted by bytes, tab-separated: the term, then its weight for each intent of the first line; an
/// empty cell is 0. Weights are in hundredths of what patterns weigh. The term `*` is what stands before any word was
/// heard. A term is a word in lower case or one or two Han characters; `agent ` before it says that an agent said it.
/// Kept as the file's own bytes and searched by halving, so that a table of any length costs little to load.
public struct WordWeights: Sendable {
    /// The intents, in the order of the columns.
    public let ids: [String]
    /// Before any word was heard, by column.
    public private(set) var base: [Double]
    private let bytes: [UInt8]
    /// Where each line begins, and where the last one ends.
    private let lines: [Int]

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
        base = [Double](repeating: 0, count: ids.count)
        var base = base
        var previous: ArraySlice<UInt8> = []
        for line in 0..<(lines.count - 1) {
            let term = bytes[lines[line]...].prefix { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\n") }
            let cells = bytes[term.endIndex..<(lines[line + 1] - 1)].count { $0 == UInt8(ascii: "\t") } + 1
            guard cells == ids.count + 1 else {
                throw Fault(line: line + 2, what: "the line has \(cells) cells, the first line \(ids.count + 1)")
            }
            guard line == 0 || previous.lexicographicallyPrecedes(term) else {
                throw Fault(line: line + 2, what: "the terms are not sorted by bytes, each once")
            }
            previous = term
            var isWhole = true
            forEachCell(ofRow: line) { column, cell in
                guard let weight = Self.weight(cell) else {
                    isWhole = false
                    return
                }
                if term.elementsEqual("*".utf8) { base[column] = weight }
            }
            guard isWhole else { throw Fault(line: line + 2, what: "a weight is no whole number") }
        }
        self.base = base
    }

    /// How many terms it has.
    var count: Int { lines.count - 1 }

    /// The term of a line.
    func term(ofRow row: Int) -> ArraySlice<UInt8> {
        bytes[lines[row]..<(lines[row + 1] - 1)].prefix { $0 != UInt8(ascii: "\t") }
    }

    /// The line of a term; nil when the table has none.
    public func row(of term: some Sequence<UInt8>) -> Int? {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high) / 2
            if precedes(middle, term) { low = middle + 1 } else { high = middle }
        }
        guard low < lines.count - 1 else { return nil }
        let end = lines[low + 1] - 1
        var index = lines[low]
        for byte in term {
            guard index < end, bytes[index] == byte else { return nil }
            index += 1
        }
        return index < end && bytes[index] == UInt8(ascii: "\t") ? low : nil
    }

    private func precedes(_ line: Int, _ term: some Sequence<UInt8>) -> Bool {
        var index = lines[line]
        for byte in term {
            let other = bytes[index]
            if other == UInt8(ascii: "\t") { return true }
            if other != byte { return other < byte }
            index += 1
        }
        return false
    }

    /// Calls with every weight of a line that is not 0, and its column.
    public func forEachWeight(ofRow row: Int, _ body: (_ column: Int, _ weight: Double) -> Void) {
        forEachCell(ofRow: row) { column, cell in if let weight = Self.weight(cell) { body(column, weight) } }
    }

    /// Calls with every cell behind the term that is not empty.
    private func forEachCell(ofRow row: Int, _ body: (_ column: Int, _ cell: ArraySlice<UInt8>) -> Void) {
        let end = lines[row + 1] - 1
        var column = -1
        var start = lines[row]
        for index in start...end where index == end || bytes[index] == UInt8(ascii: "\t") {
            if column >= 0, index > start { body(column, bytes[start..<index]) }
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
