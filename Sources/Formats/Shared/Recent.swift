/// What is known of texts that come again and again, such as names and labels: of the latest few, by their bytes.
struct Recent<Known> {
    private var entries: [(range: Range<Int>, known: Known)] = []
    private var oldest = 0

    /// So many are looked through faster than one is hashed.
    private static var limit: Int { 8 }

    /// - Parameter range: where the text stands in `bytes`, which must be those of each other call.
    func known(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Known? {
        entries.first { Self.isSame($0.range, range, in: bytes) }?.known
    }

    /// Takes the place of what was known of the same text.
    mutating func note(_ known: Known, of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        if let place = entries.firstIndex(where: { Self.isSame($0.range, range, in: bytes) }) {
            entries[place].known = known
        } else if entries.count < Self.limit {
            entries.append((range, known))
        } else {
            entries[oldest] = (range, known)
            oldest = (oldest + 1) % Self.limit
        }
    }

    mutating func forget() { entries.removeAll(keepingCapacity: true) }

    private static func isSame(_ one: Range<Int>, _ other: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        one.count == other.count && bytes[one].elementsEqual(bytes[other])
    }
}
