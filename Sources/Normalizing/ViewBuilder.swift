/// Writes a view from left to right and keeps its ``OffsetMap``.
struct ViewBuilder {
    private(set) var bytes: [UInt8] = []
    private(set) var map = OffsetMap()

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Takes a stretch over as it is.
    mutating func copy(_ source: ArraySlice<UInt8>, from original: Int) {
        guard !source.isEmpty else { return }
        if let last = map.segments.last, last.isCopy, last.originalRange.upperBound == original {
            map.segments[map.segments.count - 1].count += UInt32(source.count)
        } else {
            add(original..<original + source.count, isCopy: true)
        }
        bytes += source
    }

    /// Writes other bytes in place of a stretch, which from now on is one piece.
    mutating func replace(_ original: Range<Int>, with replacement: some Collection<UInt8>) {
        guard !replacement.isEmpty else { return }
        add(original, isCopy: false)
        bytes += replacement
    }

    /// Lets the last byte written, an ASCII character, stand for all that was read up to here: an accent that was
    /// dropped belongs to its letter.
    mutating func absorb(upTo end: Int) {
        guard let last = map.segments.last, !bytes.isEmpty else { return }
        let written = UInt32(bytes.count) - last.view
        if last.isCopy, written > 1 {
            let start = Int(last.original + written - 1)
            map.segments[map.segments.count - 1].count = written - 1
            map.segments.append(
                OffsetMap.Segment(
                    view: UInt32(bytes.count - 1), original: UInt32(start), count: UInt32(end - start), isCopy: false))
        } else {
            map.segments[map.segments.count - 1].count = UInt32(end) - last.original
            map.segments[map.segments.count - 1].isCopy = false
        }
    }

    private mutating func add(_ original: Range<Int>, isCopy: Bool) {
        map.segments.append(
            OffsetMap.Segment(
                view: UInt32(bytes.count), original: UInt32(original.lowerBound), count: UInt32(original.count),
                isCopy: isCopy))
    }
}
