/// The one view of a turn that rules are matched on, and the way back to what was written.
///
/// All offsets are UTF-8 bytes. Ranges given should lie on character borders; the ranges returned then do as well.
public struct NormalizedText: Sendable {
    /// The view, valid UTF-8.
    public let bytes: [UInt8]
    /// Whether every byte is ASCII, so that each is a character.
    package let isASCII: Bool
    /// Nil when the view is the original, byte for byte.
    private let map: OffsetMap?

    /// A view that is the original itself.
    init(identity text: [UInt8]) {
        bytes = text
        isASCII = Self.isASCII(bytes)
        map = nil
    }

    init(_ builder: ViewBuilder) {
        bytes = builder.bytes
        isASCII = Self.isASCII(bytes)
        map = builder.map
    }

    private static func isASCII(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { $0.reduce(0, |) } < 0x80
    }

    /// Whether the original needed no rewriting; the bytes are then shared with it.
    public var isIdentity: Bool { map == nil }

    /// How many stretches the way back consists of; for those who watch memory.
    package var segmentCount: Int { map?.segments.count ?? 0 }

    /// The characters of the original that a range of the view stands for.
    ///
    /// Whatever was rewritten as a whole is returned as a whole: a digit of `48` that was read from "forty eight"
    /// gives both words. What was dropped between two parts of the range is inside, what was dropped around it is not.
    public func original(_ range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<bytes.count)
        return map?.original(range, viewCount: bytes.count) ?? range
    }

    /// How many words of the original a range of the view stands for, as far as they were rewritten one by one.
    public func wordCount(ofOriginal range: Range<Int>) -> Int {
        var count = 0
        forEachSegment(in: range) { _, _, isCopy in count += isCopy ? 0 : 1 }
        return count
    }

    /// The part of the view that a range of the original touches; empty if all of it was dropped.
    public func normalized(of originalRange: Range<Int>) -> Range<Int> {
        map?.view(of: originalRange, viewCount: bytes.count) ?? originalRange.clamped(to: 0..<bytes.count)
    }

    /// Calls with each stretch of a range of the view, copied stretches cut to the range.
    func forEachSegment(in range: Range<Int>, _ body: (_ view: Range<Int>, _ original: Range<Int>, Bool) -> Void) {
        map?.forEachSegment(in: range, viewCount: bytes.count, body)
    }
}
