/// Where a byte leads from a state: open addressing, but for the first state, of which every byte is in a table.
struct Transitions: Sendable {
    private struct Slot {
        /// 0 is free, since what leaves state 0 stands in `first`.
        var from: Int32 = 0
        var to: Int32 = 0
        var byte: UInt8 = 0
    }

    private var first: [Int32] = Array(repeating: 0, count: 256)
    private var slots: [Slot]
    private let shift: UInt32

    /// - Parameter count: how many there will be at most.
    init(for count: Int) {
        var bits: UInt32 = 4
        while 1 << bits < count * 2 { bits += 1 }
        shift = 32 - bits
        slots = Array(repeating: Slot(), count: 1 << bits)
    }

    /// Where a byte leads from the first state; 0 when nowhere.
    @inline(__always)
    func first(_ byte: UInt8) -> Int32 { first[Int(byte)] }

    subscript(state: Int32, byte: UInt8) -> Int32? {
        @inline(__always) get {
            if state == 0 { return first[Int(byte)] == 0 ? nil : first[Int(byte)] }
            let slot = slots[slot(of: state, byte)]
            return slot.from == 0 ? nil : slot.to
        }
    }

    /// Where a step stands or may be put.
    @inline(__always)
    private func slot(of state: Int32, _ byte: UInt8) -> Int {
        let mixed = (UInt32(bitPattern: state) << 8 ^ UInt32(byte)) &* 0x9E37_79B1
        var slot = Int(mixed >> shift)
        while slots[slot].from != 0, slots[slot].from != state || slots[slot].byte != byte {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    mutating func insert(_ target: Int32, from state: Int32, by byte: UInt8) {
        guard state != 0 else {
            first[Int(byte)] = target
            return
        }
        slots[slot(of: state, byte)] = Slot(from: state, to: target, byte: byte)
    }
}
