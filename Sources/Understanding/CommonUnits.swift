/// The longest run of units that two sequences have in common, in order, or nearly so.
///
/// What agrees at both ends is paired first. The middle is settled by Myers' greedy algorithm ("An O(ND) difference
/// algorithm", 1986); where the two differ by more than it can do in reasonable time, they are first parted at triples
/// of units that stand only once in either.
struct CommonUnits {
    private(set) var pairs: [(Int, Int)] = []
    private let first: [UInt64]
    private let second: [UInt64]
    /// More differences than this and the middle is parted first.
    private static let mostDifferences = 400

    init(_ first: [UInt64], _ second: [UInt64]) {
        self.first = first
        self.second = second
        align(0..<first.count, 0..<second.count, mayPart: true)
        pairs.sort { $0.0 < $1.0 }
    }

    private mutating func align(_ left: Range<Int>, _ right: Range<Int>, mayPart: Bool) {
        var (left, right) = (left, right)
        while let one = left.first, let other = right.first, first[one] == second[other] {
            pairs.append((one, other))
            (left, right) = (left.dropFirst(), right.dropFirst())
        }
        while let one = left.last, let other = right.last, first[one] == second[other] {
            pairs.append((one, other))
            (left, right) = (left.dropLast(), right.dropLast())
        }
        guard !left.isEmpty, !right.isEmpty else { return }
        if let found = greedy(left, right) {
            pairs += found
        } else if mayPart {
            part(left, right)
        }
    }

    private mutating func part(_ left: Range<Int>, _ right: Range<Int>) {
        var (leftStart, rightStart) = (left.lowerBound, right.lowerBound)
        for (one, other) in anchors(left, right) {
            align(leftStart..<one, rightStart..<other, mayPart: false)
            pairs.append((one, other))
            (leftStart, rightStart) = (one + 1, other + 1)
        }
        align(leftStart..<left.upperBound, rightStart..<right.upperBound, mayPart: false)
    }

    /// Where triples begin that occur once on either side, as many as stand in the same order.
    private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
        let lefts = triples(of: first, in: left)
        let rights = triples(of: second, in: right)
        let common = lefts.compactMap { key, place in
            place.flatMap { one in (rights[key] ?? nil).map { (one, $0) } }
        }.sorted { $0.0 < $1.0 }
        // Patience: of each length the run whose end is earliest, with the way back.
        var tails: [Int] = []
        var before = [Int?](repeating: nil, count: common.count)
        for index in common.indices {
            var (low, high) = (0, tails.count)
            while low < high {
                let middle = (low + high) / 2
                if common[tails[middle]].1 < common[index].1 { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[index] = tails[low - 1] }
            if low == tails.count { tails.append(index) } else { tails[low] = index }
        }
        var chain: [(Int, Int)] = []
        var next = tails.last
        while let index = next {
            chain.append(common[index])
            next = before[index]
        }
        return chain.reversed()
    }

    /// Nil for a triple that comes twice.
    private func triples(of keys: [UInt64], in range: Range<Int>) -> [UInt64: Int?] {
        var places: [UInt64: Int?] = [:]
        for index in range.dropLast(2) {
            let key = (keys[index] &* 31 &+ keys[index + 1]) &* 31 &+ keys[index + 2]
            places[key] = places[key] == nil ? .some(index) : .some(nil)
        }
        return places
    }

    /// - Returns: nil when the sides differ too much.
    private func greedy(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)]? {
        let most = min(left.count + right.count, Self.mostDifferences)
        guard abs(left.count - right.count) <= most else { return nil }
        // Furthest place on the left by diagonal, shifted so that none is negative.
        var furthest = [Int](repeating: 0, count: 2 * most + 3)
        var trace: [[Int]] = []
        for differences in 0...most {
            trace.append(furthest)
            for diagonal in stride(from: -differences, through: differences, by: 2) {
                let slot = diagonal + most + 1
                let goesDown =
                    diagonal == -differences
                    || (diagonal != differences && furthest[slot - 1] < furthest[slot + 1])
                var place = goesDown ? furthest[slot + 1] : furthest[slot - 1] + 1
                while place < left.count, place - diagonal >= 0, place - diagonal < right.count,
                    first[left.lowerBound + place] == second[right.lowerBound + place - diagonal]
                {
                    place += 1
                }
                furthest[slot] = place
                if place >= left.count, place - diagonal >= right.count {
                    return wayBack(trace, left, right, most)
                }
            }
        }
        return nil
    }

    private func wayBack(_ trace: [[Int]], _ left: Range<Int>, _ right: Range<Int>, _ most: Int) -> [(Int, Int)] {
        var found: [(Int, Int)] = []
        var (one, other) = (left.count, right.count)
        for (differences, furthest) in trace.enumerated().reversed() {
            let diagonal = one - other
            let slot = diagonal + most + 1
            let goesDown =
                diagonal == -differences
                || (diagonal != differences && furthest[slot - 1] < furthest[slot + 1])
            let before = goesDown ? diagonal + 1 : diagonal - 1
            let start = differences == 0 ? 0 : furthest[before + most + 1]
            while one > max(start, 0), other > max(start - before, 0), one > 0, other > 0,
                first[left.lowerBound + one - 1] == second[right.lowerBound + other - 1]
            {
                one -= 1
                other -= 1
                found.append((left.lowerBound + one, right.lowerBound + other))
            }
            if differences > 0 { (one, other) = (start, start - before) }
        }
        return found
    }
}
