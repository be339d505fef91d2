/// What a table has for a term, found by the term's hash.
///
/// Two terms are told apart by some 45 bits: of a billion that a table of ten thousand does not have, it may take one for
/// one of its own.
@usableFromInline
struct TermIndex: Sendable {
    /// Bits that are set for each term. Most terms that are asked for are in no table; these say so, and are few enough to
    /// stay in the nearest cache.
    @usableFromInline let bits: [UInt64]
    /// Open addressing: the upper half of a hash and what the term has, in one number, so that one look at memory will do.
    private let slots: [UInt64]
    private static let free = UInt64.max

    /// - Parameter terms: hashes, each with a number below `UInt32.max`.
    init(_ terms: [(hash: UInt64, value: UInt32)]) {
        var size = 16
        while size < terms.count / 2 * 3 { size *= 2 }
        var slots = [UInt64](repeating: Self.free, count: size)
        // Eight bits for each term or more, so that few are looked for in vain.
        var bits = [UInt64](repeating: 0, count: max(1, size / 8))
        for (hash, value) in terms {
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] != Self.free { slot = (slot + 1) & (size - 1) }
            slots[slot] = hash & ~0xFFFF_FFFF | UInt64(value)
            let bit = Self.bit(of: hash, in: bits)
            bits[bit >> 6] |= 1 &<< UInt64(bit & 63)
        }
        (self.slots, self.bits) = (slots, bits)
    }

    /// False for most terms that the table does not have.
    @inlinable @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool {
        let bit = Self.bit(of: hash, in: bits)
        return bits[bit >> 6] & (1 &<< UInt64(bit & 63)) != 0
    }

    /// What a term has; nil when the table does not have it.
    @inline(__always)
    subscript(hash: UInt64) -> UInt32? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != Self.free {
            if (slots[slot] ^ hash) >> 32 == 0 { return UInt32(truncatingIfNeeded: slots[slot]) }
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
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        bits = try unpacker.take(all: UInt64.self)
        slots = try unpacker.take(all: UInt64.self)
    }
}
