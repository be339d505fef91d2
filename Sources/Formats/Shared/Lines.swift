import Transcripts

/// The lines of a text as byte ranges without their line breaks and the white space around them.
struct Lines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private let end: Int
    private var position: Int

    init(_ bytes: [UInt8], from start: Int, to end: Int? = nil) {
        self.bytes = bytes
        self.end = end ?? bytes.count
        position = start
    }

    mutating func next() -> Range<Int>? {
        guard position < end else { return nil }
        let lineEnd = bytes.firstOffset(of: UInt8(ascii: "\n"), in: position..<end) ?? end
        let line = position..<lineEnd
        position = lineEnd + 1
        return bytes.trimmed(line)
    }
}
