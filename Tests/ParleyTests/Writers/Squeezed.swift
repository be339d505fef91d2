import Foundation

/// Text reduced to letters and digits, in which values are found however they are written.
struct Squeezed {
    /// Small letters and digits, all else left out; placeholders and ends of texts are zeros.
    private(set) var text: [UInt8] = []
    /// Digits alone, whatever signs part them; letters are zeros.
    private(set) var digits: [UInt8] = []

    init(_ texts: [String]) {
        for text in texts {
            add(Array(text.lowercased().utf8))
            close()
        }
    }

    init(_ text: String) { self.init([text]) }

    /// How often a stretch stands in a text.
    static func count(of key: [UInt8], in text: [UInt8]) -> Int {
        guard !key.isEmpty else { return 0 }
        return text.withUnsafeBytes { all in
            key.withUnsafeBytes { key in
                var (position, count) = (0, 0)
                while let found = offset(of: key, in: all, from: position) {
                    count += 1
                    position = found + key.count
                }
                return count
            }
        }
    }

    private static func offset(
        of key: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, from start: Int
    ) -> Int? {
        guard let all = text.baseAddress, let sought = key.baseAddress else { return nil }
        var position = start
        while position + key.count <= text.count {
            guard let first = memchr(all + position, Int32(key[0]), text.count - position - key.count + 1) else {
                return nil
            }
            position = UnsafeRawPointer(first) - all
            if memcmp(first, sought, key.count) == 0 { return position }
            position += 1
        }
        return nil
    }

    private mutating func close() {
        text.append(0)
        digits.append(0)
    }

    private mutating func add(_ bytes: [UInt8]) {
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "["), let end = placeholderEnd(bytes, position) {
                close()
                position = end
            } else if byte < 0x80 {
                add(ascii: byte)
                position += 1
            } else {
                let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                add(wide: bytes[position..<min(position + width, bytes.count)])
                position += width
            }
        }
    }

    private mutating func add(ascii byte: UInt8) {
        if 0x30...0x39 ~= byte {
            text.append(byte)
            digits.append(byte)
        } else if 0x61...0x7A ~= byte {
            text.append(byte)
            if digits.last != 0 { digits.append(0) }
        }
    }

    private mutating func add(wide scalar: ArraySlice<UInt8>) {
        switch (scalar.first, scalar.dropFirst().first, scalar.last) {
        // Signs of Latin-1, general and Chinese punctuation.
        case (0xC2, _, _), (0xE2, 0x80, _), (0xE3, 0x80, _): break
        case (0xEF, 0xBC, let last?) where 0x90...0x99 ~= last: add(ascii: last - 0x90 + 0x30)
        // Full-width letters; capitals were made small before.
        case (0xEF, 0xBD, let last?) where 0x81...0x9A ~= last: add(ascii: last - 0x81 + 0x61)
        case (0xEF, 0xBC, _), (0xEF, 0xBD, _): break
        default:
            text += scalar
            if digits.last != 0 { digits.append(0) }
        }
    }

    /// Behind `[name_1]`.
    private func placeholderEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard let close = bytes[start...].prefix(40).firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let inside = bytes[(start + 1)..<close]
        let isName = inside.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "_") }
        return isName && inside.contains(UInt8(ascii: "_")) ? close + 1 : nil
    }
}
