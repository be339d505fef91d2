/// Puts a ``LiteralTrie`` together.
struct TrieBuilder {
    private(set) var first = [LiteralTrie.Step](repeating: .init(), count: 256)
    private(set) var beginnings = [UInt64](repeating: 0, count: 1 << 10)
    private(set) var prefixes = StepTable()
    private(set) var prefixBits = [UInt64](repeating: 0, count: 1 << 10)
    private(set) var steps = StepTable()
    private var states: UInt32 = 0

    mutating func add(_ bytes: [UInt8], as number: Int32) {
        let text = UInt32(number + 1) << 8
        let prefix = bytes.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        // 0 stands for what is free.
        if bytes.count < 4 || prefix == 0 {
            noteBeginning(of: bytes)
            addRest(bytes[1...], text, from: &first[Int(bytes[0])], &steps, &states)
        } else {
            let bit = LiteralTrie.bit(of: prefix)
            prefixBits[bit >> 6] |= 1 << UInt64(bit & 63)
            let slot = prefixes.slot(adding: prefix, 0)
            addRest(bytes[4...], text, from: &prefixes.steps[slot], &steps, &states)
        }
    }

    private mutating func noteBeginning(of bytes: [UInt8]) {
        let seconds = bytes.count == 1 ? Array(UInt8.min...UInt8.max) : [bytes[1]]
        for second in seconds {
            let beginning = Int(bytes[0]) << 8 | Int(second)
            beginnings[beginning >> 6] |= 1 << UInt64(beginning & 63)
        }
    }
}

/// Adds the rest of a text behind a step.
private func addRest(
    _ rest: ArraySlice<UInt8>, _ text: UInt32, from start: inout LiteralTrie.Step, _ steps: inout StepTable,
    _ states: inout UInt32
) {
    func lead(_ step: inout LiteralTrie.Step, onBy byte: UInt8) {
        if step.to == 0 {
            states += 1
            step.to = states
        }
        step.onward |= 1 << UInt32(byte & 31)
    }
    guard let next = rest.first else {
        start.byteAndText |= text
        return
    }
    lead(&start, onBy: next)
    var state = start.to
    for place in rest.indices {
        let slot = steps.slot(adding: state, rest[place])
        if place == rest.endIndex - 1 {
            steps.steps[slot].byteAndText |= text
        } else {
            lead(&steps.steps[slot], onBy: rest[place + 1])
            state = steps.steps[slot].to
        }
    }
}

/// Steps by the state that they leave and the byte, with open addressing.
struct StepTable {
    var steps = [LiteralTrie.Step](repeating: .init(), count: 256)
    private var count = 0

    /// Where a step stands; it is put there if it is new.
    mutating func slot(adding state: UInt32, _ byte: UInt8) -> Int {
        let known = slot(of: state, byte)
        if steps[known].from != 0 { return known }
        count += 1
        if count * 2 > steps.count { grow() }
        let slot = slot(of: state, byte)
        steps[slot].from = state
        steps[slot].byteAndText = UInt32(byte)
        return slot
    }

    /// Where a step stands or may be put.
    private func slot(of state: UInt32, _ byte: UInt8) -> Int {
        var slot = LiteralTrie.slot(of: state, byte) & (steps.count - 1)
        while steps[slot].from != 0, !steps[slot].isFor(state, byte) { slot = (slot + 1) & (steps.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = steps
        steps = Array(repeating: .init(), count: old.count * 2)
        for step in old where step.from != 0 {
            steps[slot(of: step.from, UInt8(truncatingIfNeeded: step.byteAndText))] = step
        }
    }
}
