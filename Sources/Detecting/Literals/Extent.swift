/// From how many characters to how many.
struct Extent {
    let least: Int
    let most: Int

    /// From as many on there may be any number.
    static let endless = 1 << 20
    /// No sum of extents is greater.
    private static let greatest = 1 << 40

    static let unlimited = Extent(0, endless)

    init(_ count: Int) { self.init(count, count) }

    init(_ least: Int, _ most: Int) { (self.least, self.most) = (min(least, Self.greatest), min(most, Self.greatest)) }

    /// What one of several has; none when there are none.
    init(any extents: [Extent]) {
        self.init(extents.map(\.least).min() ?? 0, extents.map(\.most).max() ?? 0)
    }

    /// Both, one behind the other.
    static func + (one: Extent, other: Extent) -> Extent { Extent(one.least + other.least, one.most + other.most) }

    /// The same so many times.
    func repeated(least times: Int, most: Int?) -> Extent {
        // No count in a pattern has more than six digits.
        Extent(least * times, most.map { self.most * $0 } ?? max(self.most, Self.endless))
    }
}
