/// Which stretch of a view stands for which stretch of the original, in order and without overlap.
///
/// A stretch that was copied maps byte to byte, one that was rewritten maps as a whole. Bytes of the original that are
/// in no stretch were dropped. Offsets are UTF-8 bytes below 4 GiB, which ``Normalizer`` sees to.
struct OffsetMap: Sendable {
    struct Segment: Sendable {
        /// Where it begins in the view; it ends where the next one begins.
        var view: UInt32
        /// Where it begins in the original.
        var original: UInt32
        /// Its length in the original.
        var count: UInt32
        var isCopy: Bool

        var originalRange: Range<Int> { Int(original)..<Int(original) + Int(count) }
    }

    var segments: [Segment] = []

    func original(_ range: Range<Int>, viewCount: Int) -> Range<Int> {
        guard let first = segmentIndex(holding: range.lowerBound) else { return 0..<0 }
        let start = segments[first]
        let lower = start.isCopy ? Int(start.original) + range.lowerBound - Int(start.view) : Int(start.original)
        guard !range.isEmpty, let last = segmentIndex(holding: range.upperBound - 1) else {
            return range.lowerBound >= viewCount ? start.originalRange.upperBound.emptyRange : lower.emptyRange
        }
        let end = segments[last]
        let upper = end.isCopy ? Int(end.original) + range.upperBound - Int(end.view) : end.originalRange.upperBound
        return lower..<upper
    }

    func view(of range: Range<Int>, viewCount: Int) -> Range<Int> {
        let first = firstIndex { $0.originalRange.upperBound > range.lowerBound }
        guard first < segments.count else { return viewCount.emptyRange }
        let start = segments[first]
        let skipped = max(0, range.lowerBound - Int(start.original))
        let lower = Int(start.view) + (start.isCopy ? skipped : 0)
        let past = firstIndex { Int($0.original) >= range.upperBound }
        guard !range.isEmpty, past > first else { return lower.emptyRange }
        let end = segments[past - 1]
        let endOfView = past < segments.count ? Int(segments[past].view) : viewCount
        let upper = end.isCopy ? min(endOfView, Int(end.view) + range.upperBound - Int(end.original)) : endOfView
        return lower..<max(lower, upper)
    }

    func forEachSegment(
        in range: Range<Int>, viewCount: Int, _ body: (_ view: Range<Int>, _ original: Range<Int>, Bool) -> Void
    ) {
        guard !range.isEmpty, var index = segmentIndex(holding: range.lowerBound) else { return }
        while index < segments.count, segments[index].view < range.upperBound {
            let segment = segments[index]
            index += 1
            let end = index < segments.count ? Int(segments[index].view) : viewCount
            let view = (Int(segment.view)..<end).clamped(to: range)
            let start = Int(segment.original) + view.lowerBound - Int(segment.view)
            body(view, segment.isCopy ? start..<start + view.count : segment.originalRange, segment.isCopy)
        }
    }

    /// The last segment that begins at or before a place in the view.
    private func segmentIndex(holding position: Int) -> Int? {
        let next = firstIndex { Int($0.view) > position }
        return next > 0 ? next - 1 : nil
    }

    /// Binary search; the condition must stay true once it is.
    private func firstIndex(where isPast: (Segment) -> Bool) -> Int {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if isPast(segments[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Int {
    fileprivate var emptyRange: Range<Int> { self..<self }
}
