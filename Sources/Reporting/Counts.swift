/// How often each of several ids occurred.
struct Counts {
    private(set) var counts: [String: Int] = [:]

    mutating func add(_ id: String) { counts[id, default: 0] += 1 }

    subscript(id: String) -> Int { counts[id] ?? 0 }

    /// All ids, the most frequent first by the first count, then by the next ones, then by name.
    static func ranked(by all: Counts...) -> [String] {
        let ids = Set(all.flatMap(\.counts.keys))
        return ids.sorted { first, second in
            for counts in all where counts[first] != counts[second] { return counts[first] > counts[second] }
            return first < second
        }
    }
}
