internal import RulePacks

/// Many texts, of which all that begin at a place of another text are found in one walk.
///
/// Where a byte leads from a state stands in a hash table: a table of all bytes for all states would not fit a cache. There are no
/// ways back as Aho and Corasick have them: most texts begin where a word does, so that few walks are begun.
struct LiteralTrie: Sendable {
    private var table = Transitions()
    /// For each state the text that ends there.
    private var text: [Int32] = [-1]

    /// - Parameter texts: none of them empty, no bytes twice; each is known by its number.
    init(_ texts: [(number: Int32, bytes: [UInt8])]) {
        for (number, bytes) in texts {
            var state: Int32 = 0
            for byte in bytes {
                if let next = table[state, byte] {
                    state = next
                } else {
                    table.insert(Int32(text.count), from: state, by: byte)
                    state = Int32(text.count)
                    text.append(-1)
                }
            }
            text[Int(state)] = number
        }
    }

    /// Calls with each text that begins at a place of another one, and with the place behind it.
    @inline(__always)
    func forEach(at start: Int, of bytes: UnsafeBufferPointer<UInt8>, _ body: (_ text: Int, _ end: Int) -> Void) {
        var state = table.first(bytes[start])
        var place = start + 1
        while state != 0 {
            if text[Int(state)] >= 0 { body(Int(text[Int(state)]), place) }
            guard place < bytes.count else { return }
            state = table[state, bytes[place]] ?? 0
            place += 1
        }
    }
}

extension LiteralTrie: Packable {
    func pack(into packer: inout Packer) {
        packer.put(table)
        packer.put(raw: text)
    }

    init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        table = try unpacker.take()
        text = try unpacker.take(all: Int32.self)
    }
}
