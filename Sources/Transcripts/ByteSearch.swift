extension Array<UInt8> {
    /// Where a byte first occurs within a range; eight bytes are looked at at once.
    ///
    /// - Parameters:
    ///   - byte: what is looked for.
    ///   - range: what of it lies outside the array is not looked at.
    /// - Returns: an index of the array, or nil.
    package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
        let range = range.clamped(to: indices)
        return withUnsafeBytes { $0.firstOffset(of: byte, in: range) }
    }
}

extension ArraySlice<UInt8> {
    /// Where a byte first occurs at or after an index of the slice.
    package func firstOffset(of byte: UInt8, from start: Int) -> Int? {
        let base = startIndex
        let range = (start - base)..<Swift.max(start - base, count)
        return withUnsafeBytes { $0.firstOffset(of: byte, in: range.clamped(to: 0..<$0.count)) }.map { $0 + base }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a byte first occurs within a range, which must lie within the buffer.
    package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
        UnsafeRawBufferPointer(self).firstOffset(of: byte, in: range)
    }
}

extension UnsafeRawBufferPointer {
    /// Callers see to it that the range lies within the buffer; each load ends within the range.
    fileprivate func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var position = range.lowerBound
        while position + 8 <= range.upperBound {
            let word = UInt64(littleEndian: loadUnaligned(fromByteOffset: position, as: UInt64.self))
            // A byte that is the same becomes zero; the borrow it causes can only spoil bytes above it.
            let zeroed = word ^ (ones &* UInt64(byte))
            let hits = (zeroed &- ones) & ~zeroed & (ones << 7)
            if hits != 0 { return position + hits.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < range.upperBound {
            if self[position] == byte { return position }
            position += 1
        }
        return nil
    }
}
