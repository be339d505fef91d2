/// Ranges of a text, for asking quickly whether one of them touches another range.
package struct RangeList: Sendable {
    /// Sorted, without overlaps.
    package private(set) var ranges: [Range<Int>] = []

    package init(_ ranges: [Range<Int>] = []) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = self.ranges.last, last.upperBound >= range.lowerBound {
                self.ranges[self.ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    package func touches(_ range: Range<Int>) -> Bool { !overlapping(range).isEmpty }

    /// The ranges that overlap another one, from left to right.
    package func overlapping(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
        let first = index { $0.upperBound > range.lowerBound }
        var end = first
        while end < ranges.count, ranges[end].lowerBound < range.upperBound { end += 1 }
        return range.isEmpty ? [] : ranges[first..<end]
    }

    /// Adds a range that overlaps none of those here.
    package mutating func insert(_ range: Range<Int>) {
        ranges.insert(range, at: index { $0.lowerBound >= range.lowerBound })
    }

    /// The first place from which on a condition holds, found by halving.
    private func index(where holds: (Range<Int>) -> Bool) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if holds(ranges[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
