/// Where a byte leads from a state: open addressing, but for the first state, of which every byte is in a table.
struct Transitions: Sendable {
    private var first: [Int32] = Array(repeating: 0, count: 256)
    /// A state and a byte; 0 is free, since what leaves state 0 stands in `first`.
    private var keys: [UInt32]
    private var targets: [Int32]
    private let shift: UInt32

    /// - Parameter count: how many there will be at most.
    init(for count: Int) {
        var bits: UInt32 = 4
        while 1 << bits < count * 2 { bits += 1 }
        shift = 32 - bits
        keys = Array(repeating: 0, count: 1 << bits)
        targets = Array(repeating: 0, count: 1 << bits)
    }

    subscript(state: Int32, byte: UInt8) -> Int32? {
        @inline(__always) get {
            if state == 0 { return first[Int(byte)] == 0 ? nil : first[Int(byte)] }
            let key = UInt32(state) << 8 | UInt32(byte)
            let slot = slot(of: key)
            return keys[slot] == key ? targets[slot] : nil
        }
    }

    /// Where a key stands or may be put.
    @inline(__always)
    private func slot(of key: UInt32) -> Int {
        var slot = Int((key &* 0x9E37_79B1) >> shift)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    mutating func insert(_ target: Int32, from state: Int32, by byte: UInt8) {
        guard state != 0 else {
            first[Int(byte)] = target
            return
        }
        let key = UInt32(state) << 8 | UInt32(byte)
        let slot = slot(of: key)
        keys[slot] = key
        targets[slot] = target
    }
}
