/// Numbers made from a seed (xorshift).
struct Generator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A number below another one.
    mutating func number(_ end: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(end))
    }

    mutating func one<T>(_ items: [T]) -> T { items[number(items.count)] }
}
