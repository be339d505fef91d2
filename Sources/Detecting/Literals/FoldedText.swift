/// A text as gates look at it: in lower case, and with the places where words begin and end. It lies in the memory of a
/// ``Folding``, until that folds the next text.
struct FoldedText {
    let bytes: UnsafeBufferPointer<UInt8>
    /// 1 where a byte belongs to a word, with a place before the first byte and one behind the last.
    fileprivate let words: UnsafePointer<UInt8>

    /// Whether a word begins there.
    @inline(__always)
    func beginsWord(at place: Int) -> Bool { words[place] < words[place + 1] }

    /// Whether a word begins or ends there, as `\b` has it.
    @inline(__always)
    func isBorder(_ place: Int) -> Bool { words[place] != words[place + 1] }
}

/// Makes folded texts. One a worker: it keeps its memory from one text to the next.
final class Folding {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var words: UnsafeMutablePointer<UInt8>
    private var room = 256

    init() {
        bytes = .allocate(capacity: room)
        words = .allocate(capacity: room + 2)
    }

    deinit {
        bytes.deallocate()
        words.deallocate()
    }

    /// Loops without jumps, of which the compiler makes vectors.
    func fold(_ text: UnsafeBufferPointer<UInt8>) -> FoldedText {
        makeRoom(for: text.count)
        let (bytes, words) = (bytes, words)
        for (place, byte) in text.enumerated() { bytes[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte }
        words[0] = 0
        for place in 0..<text.count { words[place + 1] = Self.isWord(bytes[place]) }
        words[text.count + 1] = 0
        return FoldedText(bytes: UnsafeBufferPointer(start: bytes, count: text.count), words: words)
    }

    private func makeRoom(for count: Int) {
        if count <= room { return }
        bytes.deallocate()
        words.deallocate()
        room = count * 2
        bytes = .allocate(capacity: room)
        words = .allocate(capacity: room + 2)
    }

    /// 1 for a word character of PCRE2 without UCP, in lower case.
    @inline(__always)
    private static func isWord(_ byte: UInt8) -> UInt8 {
        (byte &- 0x61 < 26 ? 1 : 0) | (byte &- 0x30 < 10 ? 1 : 0) | (byte == 0x5F ? 1 : 0)
    }
}
