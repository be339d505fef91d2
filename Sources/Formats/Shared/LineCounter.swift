import Transcripts

/// Tells lines of offsets that only grow without counting from the beginning each time.
struct LineCounter {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The line that holds an offset, counted from 1.
    mutating func line(at target: Int) -> Int {
        while let newline = bytes.firstOffset(of: UInt8(ascii: "\n"), in: offset..<max(offset, target)) {
            line += 1
            offset = newline + 1
        }
        return line
    }
}
