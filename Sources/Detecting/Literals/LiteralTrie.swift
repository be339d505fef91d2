internal import RulePacks

/// Many texts, of which all that begin at a place of another text are found in one walk.
///
/// Where a byte leads from a state stands in a hash table: a table of all bytes for all states would not fit a cache. There are
/// no ways back as Aho and Corasick have them: most texts begin where a word does, so that few walks are begun.
struct LiteralTrie: Sendable {
    /// Where a byte leads from a state; 16 bytes, so that none lies in two lines of a cache.
    struct Step: Sendable {
        /// The state that it leaves; 0 is free, since what leaves state 0 stands in ``first``.
        var from: UInt32 = 0
        var to: UInt32 = 0
        /// The byte, in the lowest bits, and the number of the text that ends there, plus one; 0 for none.
        var byteAndText: UInt32 = 0
        /// A bit for each byte that leads on, by its lowest bits: most walks end without another look at memory.
        var onward: UInt32 = 0

        @inline(__always)
        func isFor(_ state: UInt32, _ byte: UInt8) -> Bool {
            from == state && UInt8(truncatingIfNeeded: byteAndText) == byte
        }

        @inline(__always)
        func leadsOn(by byte: UInt8) -> Bool { onward & 1 << UInt32(byte & 31) != 0 }
    }

    /// More texts than these would have no number.
    static let mostTexts = 1 << 24 - 2

    /// Of the first state, by the byte; and a bit for each two bytes with which a text that is found by them begins.
    private let first: Fixed<Step>
    private let beginnings: Fixed<UInt64>
    /// Texts of four bytes or more are found by their first four: where these lead, ``Step/from`` being the bytes, and a bit for
    /// each of them.
    private let prefixes: Fixed<Step>
    private let prefixBits: Fixed<UInt64>
    /// All further steps. Open addressing, like ``prefixes``.
    private let steps: Fixed<Step>

    /// - Parameter texts: none of them empty, no bytes twice; each is known by its number.
    init(_ texts: [(number: Int32, bytes: [UInt8])]) {
        var builder = TrieBuilder()
        for (number, bytes) in texts { builder.add(bytes, as: number) }
        first = Fixed(builder.first)
        beginnings = Fixed(builder.beginnings)
        prefixes = Fixed(builder.prefixes.steps)
        prefixBits = Fixed(builder.prefixBits)
        steps = Fixed(builder.steps.steps)
    }

    /// Calls with each text that begins at a place of another one, and with the place behind it.
    @inline(__always)
    func forEach(at place: Int, of bytes: UnsafeBufferPointer<UInt8>, _ body: (_ text: Int, _ end: Int) -> Void) {
        let next = place + 1 < bytes.count ? bytes[place + 1] : 0
        let beginning = Int(bytes[place]) << 8 | Int(next)
        if beginnings.start[beginning >> 6] & 1 &<< UInt64(beginning & 63) != 0 {
            walk(from: first.start[Int(bytes[place])], place + 1, bytes, body)
        }
        guard place + 4 <= bytes.count else { return }
        let prefix = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt32.self)
        let bit = Self.bit(of: prefix)
        if prefixBits.start[bit >> 6] & 1 &<< UInt64(bit & 63) != 0, let step = Self.find(prefix, 0, in: prefixes) {
            walk(from: step, place + 4, bytes, body)
        }
    }

    @inline(__always)
    private func walk(
        from step: Step, _ place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ body: (_ text: Int, _ end: Int) -> Void
    ) {
        var step = step
        var place = place
        while true {
            let text = step.byteAndText >> 8
            if text != 0 { body(Int(text) - 1, place) }
            guard place < bytes.count, step.leadsOn(by: bytes[place]),
                let next = Self.find(step.to, bytes[place], in: steps)
            else { return }
            step = next
            place += 1
        }
    }

    @inline(__always)
    private static func find(_ state: UInt32, _ byte: UInt8, in steps: Fixed<Step>) -> Step? {
        var slot = slot(of: state, byte) & (steps.count - 1)
        while !steps.start[slot].isFor(state, byte) {
            if steps.start[slot].from == 0 { return nil }
            slot = (slot + 1) & (steps.count - 1)
        }
        return steps.start[slot]
    }

    /// Where four bytes have their bit.
    @inline(__always)
    static func bit(of prefix: UInt32) -> Int { Int((prefix &* 0x9E37_79B1) >> 16) }

    @inline(__always)
    static func slot(of state: UInt32, _ byte: UInt8) -> Int {
        let key = UInt64(state) << 8 | UInt64(byte)
        return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}

extension LiteralTrie: Packable {
    func pack(into packer: inout Packer) {
        packer.put(raw: first.items)
        packer.put(raw: beginnings.items)
        packer.put(raw: prefixes.items)
        packer.put(raw: prefixBits.items)
        packer.put(raw: steps.items)
    }

    init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        first = Fixed(try unpacker.take(all: Step.self))
        beginnings = Fixed(try unpacker.take(all: UInt64.self))
        prefixes = Fixed(try unpacker.take(all: Step.self))
        prefixBits = Fixed(try unpacker.take(all: UInt64.self))
        steps = Fixed(try unpacker.take(all: Step.self))
        guard first.count == 256, beginnings.count == 1 << 10, prefixBits.count == 1 << 10,
            prefixes.count.nonzeroBitCount == 1, steps.count.nonzeroBitCount == 1
        else { throw Unpacker.Damage() }
    }
}
