/// Reads what a ``Packer`` gathered, in the same order.
package struct Unpacker {
    /// The bytes end too early, or say what cannot be.
    package struct Damage: Error {
        package init() {}
    }

    private let bytes: UnsafeRawBufferPointer
    /// What was read so far.
    var lexicons: [Lexicon] = []
    private var position = 0

    /// - Parameter bytes: outlive this.
    package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    package var isAtEnd: Bool { position == bytes.count }

    package mutating func take<T: Packable>() throws(Damage) -> T { try T(from: &self) }

    package mutating func take<T: Packable>(_: T.Type) throws(Damage) -> T { try T(from: &self) }

    /// Numbers as they lay in memory.
    package mutating func take<T: BitwiseCopyable>(all _: T.Type) throws(Damage) -> [T] {
        let count: Int = try take()
        let range = try next(count, of: MemoryLayout<T>.stride)
        return [T](unsafeUninitializedCapacity: count) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
            filled = count
        }
    }

    mutating func number<T: FixedWidthInteger>() throws(Damage) -> T {
        let range = try next(1, of: MemoryLayout<T>.size)
        return bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: T.self)
    }

    mutating func text() throws(Damage) -> String {
        let range = try next(try take(), of: 1)
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// How many elements a list has; no more than there are bytes left.
    mutating func count() throws(Damage) -> Int {
        let count: Int = try take()
        guard 0...(bytes.count - position) ~= count else { throw Damage() }
        return count
    }

    private mutating func next(_ count: Int, of size: Int) throws(Damage) -> Range<Int> {
        let (length, isTooMuch) = count.multipliedReportingOverflow(by: size)
        guard !isTooMuch, 0...(bytes.count - position) ~= length else { throw Damage() }
        defer { position += length }
        return position..<(position + length)
    }
}
