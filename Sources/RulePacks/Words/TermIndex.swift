/// The rows of a table by the hashes of their terms. Two terms with one hash are not told apart: of a hundred thousand, any
/// two have one with a chance of one in billions.
@usableFromInline struct TermIndex: Sendable {
    /// Bits that are set for each term. Most terms that are asked for are in no table; these say so, and are few enough to
    /// stay in the nearest cache.
    @usableFromInline let bits: [UInt64]
    /// Open addressing: -1 where there is no row.
    private let slots: [Int32]
    /// By row.
    private let hashes: [UInt64]

    /// - Parameter hashes: of the terms, in the order of the rows.
    init(_ hashes: [UInt64]) {
        var size = 16
        while size < hashes.count * 2 { size *= 2 }
        var slots: [Int32] = Array(repeating: -1, count: size)
        // Eight bits for each term or more, so that few are looked for in vain.
        var bits: [UInt64] = Array(repeating: 0, count: max(1, size / 16))
        for (row, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(row)
            let bit = Self.bit(of: hash, in: bits)
            bits[bit >> 6] |= 1 &<< UInt64(bit & 63)
        }
        (self.slots, self.bits, self.hashes) = (slots, bits, hashes)
    }

    var count: Int { hashes.count }

    /// False for most terms that no row is of.
    @inlinable @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool {
        let bit = Self.bit(of: hash, in: bits)
        return bits[bit >> 6] & (1 &<< UInt64(bit & 63)) != 0
    }

    /// Nil when no row is of the term.
    func row(of hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let row = Int(slots[slot])
            if hashes[row] == hash { return row }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Other bits of the hash than those that choose the slot.
    @inlinable @inline(__always)
    static func bit(of hash: UInt64, in bits: [UInt64]) -> Int {
        Int(truncatingIfNeeded: hash >> 32) & (bits.count * 64 - 1)
    }
}

extension TermIndex: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(raw: bits)
        packer.put(raw: slots)
        packer.put(raw: hashes)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        bits = try unpacker.take(all: UInt64.self)
        slots = try unpacker.take(all: Int32.self)
        hashes = try unpacker.take(all: UInt64.self)
    }
}
