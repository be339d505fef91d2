/// Finds all of many texts in one pass (Aho and Corasick, 1975), ASCII letters without case.
///
/// Where a byte leads from a state stands in a hash table: a table of all bytes for all states would not fit a cache.
struct LiteralAutomaton: Sendable {
    private var table: Transitions
    /// The state in which the longest end of what was read begins a text.
    private var fallback: [Int32] = [0]
    /// For each state the text that ends there, and the next state among its fallbacks in which one does.
    private var text: [Int32] = [-1]
    private var nextEnd: [Int32] = [0]

    /// - Parameter texts: in lower case; none of them empty, each once. One is known by its place.
    init(_ texts: [[UInt8]]) {
        table = Transitions(for: texts.reduce(0) { $0 + $1.count })
        /// For each state the one before it, the byte between them, and how many bytes lead to it.
        var origins: [(state: Int32, byte: UInt8, depth: Int)] = [(0, 0, 0)]
        for (index, bytes) in texts.enumerated() {
            var state: Int32 = 0
            for (depth, byte) in bytes.enumerated() {
                if let next = table[state, byte] {
                    state = next
                } else {
                    table.insert(Int32(origins.count), from: state, by: byte)
                    origins.append((state, byte, depth + 1))
                    state = Int32(origins.count - 1)
                    text.append(-1)
                }
            }
            text[Int(state)] = Int32(index)
        }
        fallback = Array(repeating: 0, count: origins.count)
        nextEnd = fallback
        connect(origins)
    }

    /// Finds the fallbacks, of states that are less deep first.
    private mutating func connect(_ origins: [(state: Int32, byte: UInt8, depth: Int)]) {
        var byDepth: [[Int]] = []
        for (state, origin) in origins.enumerated() {
            while byDepth.count <= origin.depth { byDepth.append([]) }
            byDepth[origin.depth].append(state)
        }
        for state in byDepth.dropFirst().joined() {
            let origin = origins[state]
            // A state right behind the first one falls back to it.
            let other = origin.depth == 1 ? 0 : step(from: fallback[Int(origin.state)], by: origin.byte)
            fallback[state] = other
            nextEnd[state] = text[Int(other)] >= 0 ? other : nextEnd[Int(other)]
        }
    }

    /// Calls with each text that ends in another one, and with the place behind it.
    @inline(__always)
    func forEachEnd(in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ text: Int, _ end: Int) -> Void) {
        var state: Int32 = 0
        for place in bytes.indices {
            let byte = bytes[place]
            state = step(from: state, by: UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
            var end = state
            while end != 0 {
                if text[Int(end)] >= 0 { body(Int(text[Int(end)]), place + 1) }
                end = nextEnd[Int(end)]
            }
        }
    }

    @inline(__always)
    private func step(from state: Int32, by byte: UInt8) -> Int32 {
        var state = state
        while state != 0 {
            if let next = table[state, byte] { return next }
            state = fallback[Int(state)]
        }
        return table[0, byte] ?? 0
    }
}
