internal import RulePacks

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
    private var shift: UInt32

    private var count = 0

    init() { self.init(bits: 10) }

    private init(bits: UInt32) {
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
        if (count + 1) * 2 > slots.count { grow() }
        count += 1
        slots[slot(of: state, byte)] = Slot(from: state, to: target, byte: byte)
    }

    private mutating func grow() {
        var larger = Transitions(bits: 32 - shift + 1)
        for slot in slots where slot.from != 0 { larger.slots[larger.slot(of: slot.from, slot.byte)] = slot }
        (slots, shift) = (larger.slots, larger.shift)
    }
}

extension Transitions: Packable {
    func pack(into packer: inout Packer) {
        packer.put(raw: first)
        packer.put(raw: slots)
        packer.put(Int(shift))
    }

    init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        first = try unpacker.take(all: Int32.self)
        slots = try unpacker.take(all: Slot.self)
        shift = UInt32(truncatingIfNeeded: try unpacker.take(Int.self))
    }
}
