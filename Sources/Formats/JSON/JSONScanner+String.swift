extension JSONScanner {
    /// Reads the string that begins with the quote at `position`.
    ///
    /// - Returns: the byte range between its quotes.
    mutating func string() throws(JSONFault) -> Range<Int> {
        position += 1
        let start = position
        while true {
            skipOrdinary()
            guard position < end else { throw endsEarly() }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return start..<(position - 1)
            case UInt8(ascii: "\\"):
                try escape()
            case ..<0x20:
                throw fault("a control character stands in a string")
            default:
                position += 1
            }
        }
    }

    /// Skips eight bytes at a time, up to the first quote, backslash or control character.
    private mutating func skipOrdinary() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops = ones << 7
        while position + 8 <= end {
            let word = UInt64(
                littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let quotes = word ^ (ones &* 0x22)
            let backslashes = word ^ (ones &* 0x5C)
            // The top bit of a byte is set where the byte was zero, or (first term) below 0x20.
            let hits =
                ((word &- ones &* 0x20) & ~word) | ((quotes &- ones) & ~quotes)
                | ((backslashes &- ones) & ~backslashes)
            // A borrow can only spoil bytes above the first hit, so the first one is right.
            guard hits & tops == 0 else {
                position += (hits & tops).trailingZeroBitCount / 8
                return
            }
            position += 8
        }
    }

    private mutating func escape() throws(JSONFault) {
        guard position + 1 < end else {
            position = end
            throw endsEarly()
        }
        switch bytes[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            for offset in (position + 2)..<(position + 6) {
                guard offset < end else {
                    position = end
                    throw endsEarly()
                }
                guard isHex(bytes[offset]) else { throw fault("an escape is broken") }
            }
            position += 6
        default:
            throw fault("an escape is broken")
        }
    }

    private func isHex(_ byte: UInt8) -> Bool {
        0x30...0x39 ~= byte || 0x61...0x66 ~= byte | 0x20
    }
}
