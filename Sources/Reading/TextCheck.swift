/// Whether bytes are text in UTF-8 (RFC 3629), and where they first are not.
enum TextCheck {
    /// What is wrong, and the byte offset where.
    enum Defect: Equatable {
        case nul(Int)
        case notUTF8(Int)
    }

    static func firstDefect(in bytes: [UInt8]) -> Defect? {
        bytes.withUnsafeBufferPointer { buffer in
            var position = 0
            while position < buffer.count {
                position = afterASCII(buffer, from: position)
                guard position < buffer.count else { return nil }
                if buffer[position] == 0 { return .nul(position) }
                let width = sequenceWidth(buffer, at: position)
                if width == 0 { return .notUTF8(position) }
                position += width
            }
            return nil
        }
    }

    /// The first byte that is zero or not ASCII, or the end; eight bytes are looked at at once.
    private static func afterASCII(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let raw = UnsafeRawBufferPointer(buffer)
        var position = start
        // The load ends at `position + 8`, which is within the buffer.
        while position + 8 <= buffer.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let hits = (word | ((word &- ones) & ~word)) & (ones << 7)
            if hits != 0 { return position + hits.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < buffer.count, 0x01...0x7F ~= buffer[position] { position += 1 }
        return position
    }

    /// The length of the valid sequence that begins at an offset, or 0.
    static func sequenceWidth(_ buffer: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            offset + distance < buffer.count && range.contains(buffer[offset + distance])
        }
        // The second byte's range shuts out overlong forms, surrogates and what lies beyond U+10FFFF.
        switch buffer[offset] {
        case 0x01...0x7F: return 1
        case 0xC2...0xDF: return follows(1) ? 2 : 0
        case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
        case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
        case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
        case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
        case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
        case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
        default: return 0
        }
    }
}
