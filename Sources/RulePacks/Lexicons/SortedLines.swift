/// The lines of a text that are sorted by bytes, each once; found without case of ASCII letters, which lines have in lower case.
struct SortedLines: Sendable {
    private let bytes: [UInt8]
    /// Where the lines begin whose first two bytes have these upper bits, or greater ones. So most of the halving is done.
    private let starts: [UInt32]

    private static let starters = 1 << 14

    /// - Parameters:
    ///   - firstFault: set to the number of the first line that is out of place; nil is returned then.
    ///   - look: called with each line that is not empty.
    init?(_ text: [UInt8], firstFault: inout Int, look: (UnsafeBufferPointer<UInt8>) -> Void) {
        var starts = [UInt32](repeating: 0, count: Self.starters + 1)
        var filled = 0
        var fault: Int?
        text.withUnsafeBufferPointer { text in
            var previous = 0..<0
            var start = 0
            var number = 0
            while start < text.count, fault == nil {
                var end = start
                while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
                number += 1
                let line = start..<end
                start = end + 1
                if line.isEmpty { continue }
                if !previous.isEmpty, !text[previous].lexicographicallyPrecedes(text[line]) { fault = number }
                previous = line
                let starter = Self.starter(text[line.lowerBound], line.count > 1 ? text[line.lowerBound + 1] : 0)
                while filled <= starter {
                    starts[filled] = UInt32(line.lowerBound)
                    filled += 1
                }
                look(UnsafeBufferPointer(rebasing: text[line]))
            }
        }
        if let fault {
            firstFault = fault
            return nil
        }
        for starter in filled...Self.starters { starts[starter] = UInt32(text.count) }
        self.starts = starts
        bytes = text
    }

    /// Whether a stretch of a text is one of the lines.
    func holds(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !range.isEmpty else { return false }
        let first = text[range.lowerBound]
        let second = range.count > 1 ? text[range.lowerBound + 1] : 0
        let starter = Self.starter(Self.folded(first), Self.folded(second))
        var low = Int(starts[starter])
        var high = Int(starts[starter + 1])
        return bytes.withUnsafeBufferPointer { bytes in
            // By bytes and not by lines, so that no index of lines is needed.
            while low < high {
                var start = (low + high) / 2
                while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
                var end = start
                var place = range.lowerBound
                while end < bytes.count, place < range.upperBound, bytes[end] == Self.folded(text[place]) {
                    end += 1
                    place += 1
                }
                let isWhole = end == bytes.count || bytes[end] == UInt8(ascii: "\n")
                if place == range.upperBound, isWhole { return true }
                if place == range.upperBound || !isWhole && bytes[end] > Self.folded(text[place]) {
                    high = start
                } else {
                    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
                    low = end + 1
                }
            }
            return false
        }
    }

    /// The upper bits of two bytes.
    @inline(__always)
    private static func starter(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 6 | Int(second) >> 2 }

    @inline(__always)
    private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
