/// Numbers by keys. Few keys are looked through, which is faster than hashing one; many are hashed.
struct NumbersByKey<Key: Hashable> {
    private var few: [(key: Key, number: Int)] = []
    /// All of them once they are many.
    private var many: [Key: Int] = [:]

    private static var limit: Int { 8 }

    subscript(key: Key) -> Int? {
        many.isEmpty ? few.first { $0.key == key }?.number : many[key]
    }

    /// Takes the place of the number that the key had.
    mutating func set(_ number: Int, for key: Key) {
        if !many.isEmpty {
            many[key] = number
        } else if let place = few.firstIndex(where: { $0.key == key }) {
            few[place].number = number
        } else if few.count < Self.limit {
            few.append((key, number))
        } else {
            for (key, number) in few { many[key] = number }
            many[key] = number
            few = []
        }
    }
}
