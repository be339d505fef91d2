/// What lies in a box of the vault: originals, and where they belong.
struct Deposit: Equatable {
    struct Entry: Equatable {
        /// Byte range of the replacement in the redacted bytes.
        let range: Range<Int>
        /// The bytes as they were written in the document, escapes and all.
        let original: [UInt8]
    }

    /// Of the redacted bytes, so that a box belongs to one file and cannot be put into another record.
    let digest: [UInt8]
    /// By position, without overlaps.
    let entries: [Entry]

    private static let digestLength = 32

    init(digest: [UInt8], entries: [Entry]) {
        self.digest = digest
        self.entries = entries
    }

    /// The digest, then for each entry three numbers and the original: bytes since the last one, length of the
    /// replacement, length of the original. Numbers are in LEB128, seven bits a byte.
    var bytes: [UInt8] {
        var bytes = digest
        var position = 0
        for entry in entries {
            for number in [entry.range.lowerBound - position, entry.range.count, entry.original.count] {
                Self.append(number, to: &bytes)
            }
            bytes += entry.original
            position = entry.range.upperBound
        }
        return bytes
    }

    /// - Returns: nil when the bytes are no deposit.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.digestLength else { return nil }
        digest = Array(bytes.prefix(Self.digestLength))
        var rest = bytes.dropFirst(Self.digestLength)
        var entries: [Entry] = []
        var position = 0
        while !rest.isEmpty {
            guard let gap = Self.number(from: &rest), let length = Self.number(from: &rest),
                let count = Self.number(from: &rest), count <= rest.count
            else { return nil }
            let start = position + gap
            entries.append(Entry(range: start..<(start + length), original: Array(rest.prefix(count))))
            rest = rest.dropFirst(count)
            position = start + length
        }
        self.entries = entries
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var number = number
        while number >= 0x80 {
            bytes.append(UInt8(number & 0x7F) | 0x80)
            number >>= 7
        }
        bytes.append(UInt8(number))
    }

    /// Nil for one of more than 42 bits, so that sums of some of them stay numbers.
    private static func number(from bytes: inout ArraySlice<UInt8>) -> Int? {
        var number = 0
        for shift in stride(from: 0, to: 42, by: 7) {
            guard let byte = bytes.popFirst() else { return nil }
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }
}
