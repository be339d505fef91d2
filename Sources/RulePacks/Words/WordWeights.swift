/// What single words say for each intent: a table that was learned from conversations whose intents are known.
///
/// One line a term, sorted by bytes, tab-separated: the term, then its weight for each intent of the first line; an
/// empty cell is 0. Weights are in hundredths of what patterns weigh. The term `*` is what stands before any word was
/// heard. A term is a word in lower case or one or two Han characters; `agent ` before it says that an agent said it.
/// Kept as the file's own bytes and searched by halving, so that a table of any length costs little to load.
public struct WordWeights: Sendable {
    /// The intents, in the order of the columns.
    public let ids: [String]
    /// Before any word was heard, by column.
    public let base: [Double]
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
        var base = [Double](repeating: 0, count: ids.count)
        var previous: ArraySlice<UInt8> = []
        for line in 0..<(lines.count - 1) {
            let cells = bytes[lines[line]..<(lines[line + 1] - 1)]
                .split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard cells.count == ids.count + 1 else {
                throw Fault(line: line + 2, what: "the line has \(cells.count) cells, the first line \(ids.count + 1)")
            }
            guard cells.dropFirst().allSatisfy({ $0.isEmpty || Int(String(decoding: $0, as: UTF8.self)) != nil }) else {
                throw Fault(line: line + 2, what: "a weight is no whole number")
            }
            guard line == 0 || previous.lexicographicallyPrecedes(cells[0]) else {
                throw Fault(line: line + 2, what: "the terms are not sorted by bytes, each once")
            }
            previous = cells[0]
            if cells[0].elementsEqual("*".utf8) {
                for (column, cell) in cells.dropFirst().enumerated() { base[column] = Self.weight(cell) }
            }
        }
        self.base = base
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

    /// The weights of a line, by column; those that are 0 are left out.
    public func weights(ofRow row: Int) -> [(column: Int, weight: Double)] {
        bytes[lines[row]..<(lines[row + 1] - 1)]
            .split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).dropFirst().enumerated()
            .compactMap { $1.isEmpty ? nil : ($0, Self.weight($1)) }
    }

    private static func weight(_ cell: ArraySlice<UInt8>) -> Double {
        let isNegative = cell.first == UInt8(ascii: "-")
        let hundredths = cell.dropFirst(isNegative ? 1 : 0).reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return Double(isNegative ? -hundredths : hundredths) / 100
    }
}
