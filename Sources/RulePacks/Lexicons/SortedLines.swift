/// The lines of a text that are sorted by bytes, each once; found without case of ASCII letters, which lines have in lower case.
struct SortedLines: Sendable {
    private let bytes: [UInt8]
    /// Where a line begins, plus one, by the hash of its bytes; open addressing, 0 is free.
    private let slots: [UInt32]

    /// - Parameters:
    ///   - firstFault: set to the number of the first line that is out of place; nil is returned then.
    ///   - look: called with each line that is not empty.
    init?(_ text: [UInt8], firstFault: inout Int, look: (UnsafeBufferPointer<UInt8>) -> Void) {
        var size = 16
        let lines = text.count { $0 == UInt8(ascii: "\n") } + 1
        while size < lines * 2 { size *= 2 }
        var slots = [UInt32](repeating: 0, count: size)
        var fault: Int?
        text.withUnsafeBufferPointer { text in
            var previous = 0..<0
            Self.forEachLine(of: text) { line, number in
                if !text[previous].lexicographicallyPrecedes(text[line]) { fault = fault ?? number }
                previous = line
                var slot = Self.hash(line, of: text) & (size - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = UInt32(line.lowerBound) + 1
                look(UnsafeBufferPointer(rebasing: text[line]))
            }
        }
        if let fault {
            firstFault = fault
            return nil
        }
        bytes = text
        self.slots = slots
    }

    /// Calls with every line that is not empty, and its number.
    private static func forEachLine(of text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Int) -> Void) {
        var start = 0
        var number = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
            number += 1
            if start < end { body(start..<end, number) }
            start = end + 1
        }
    }

    /// Whether a stretch of a text is one of the lines.
    func holds(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        var slot = Self.hash(range, of: text) & (slots.count - 1)
        while slots[slot] != 0 {
            if isLine(at: Int(slots[slot]) - 1, range, of: text) { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    private func isLine(at start: Int, _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = start + range.count
        guard end <= bytes.count, end == bytes.count || bytes[end] == UInt8(ascii: "\n") else { return false }
        for offset in 0..<range.count where bytes[start + offset] != Self.folded(text[range.lowerBound + offset]) {
            return false
        }
        return true
    }

    /// FNV-1a of what is folded; the upper bits, which hang on all bytes, are mixed in.
    private static func hash(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for place in range { hash = (hash ^ UInt64(folded(text[place]))) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }

    @inline(__always)
    private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

extension SortedLines: Packable {
    func pack(into packer: inout Packer) {
        packer.put(raw: bytes)
        packer.put(raw: slots)
    }

    init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        bytes = try unpacker.take(all: UInt8.self)
        slots = try unpacker.take(all: UInt32.self)
    }
}
