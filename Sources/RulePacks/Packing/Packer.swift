/// What can be written as bytes and read back by the same build of Parley; for a cache, not for keeping.
package protocol Packable {
    func pack(into packer: inout Packer)
    init(from unpacker: inout Unpacker) throws(Unpacker.Damage)
}

/// Gathers bytes.
package struct Packer {
    package private(set) var bytes: [UInt8] = []
    /// Those that were put already and need not be put again.
    var lexicons: [String: Int] = [:]

    package init() {}

    package mutating func put(_ value: some Packable) { value.pack(into: &self) }

    /// Numbers as they lie in memory, how many of them first.
    package mutating func put<T: BitwiseCopyable>(raw values: [T]) {
        put(values.count)
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
}

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

    fileprivate mutating func number<T: FixedWidthInteger>() throws(Damage) -> T {
        let range = try next(1, of: MemoryLayout<T>.size)
        return bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: T.self)
    }

    fileprivate mutating func text() throws(Damage) -> String {
        let range = try next(try take(), of: 1)
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// How many elements a list has; no more than there are bytes left.
    fileprivate mutating func count() throws(Damage) -> Int {
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

extension Int: Packable {
    package func pack(into packer: inout Packer) { packer.putBytes(of: self) }
    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) { self = try unpacker.number() }
}

extension UInt8: Packable {
    package func pack(into packer: inout Packer) { packer.putBytes(of: self) }
    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) { self = try unpacker.number() }
}

extension Bool: Packable {
    package func pack(into packer: inout Packer) { packer.put(UInt8(self ? 1 : 0)) }
    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) { self = try unpacker.take(UInt8.self) != 0 }
}

extension Double: Packable {
    package func pack(into packer: inout Packer) { packer.putBytes(of: bitPattern) }
    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self.init(bitPattern: try unpacker.number())
    }
}

extension String: Packable {
    package func pack(into packer: inout Packer) { packer.put(raw: Array(utf8)) }
    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) { self = try unpacker.text() }
}

extension Optional: Packable where Wrapped: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(self != nil)
        if let self { packer.put(self) }
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        self = try unpacker.take(Bool.self) ? try unpacker.take(Wrapped.self) : nil
    }
}

extension Array: Packable where Element: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(count)
        for element in self { packer.put(element) }
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        let count = try unpacker.count()
        self = []
        reserveCapacity(count)
        for _ in 0..<count { append(try unpacker.take()) }
    }
}

extension ClosedRange: Packable where Bound: Packable {
    package func pack(into packer: inout Packer) {
        packer.put(lowerBound)
        packer.put(upperBound)
    }

    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        let (lower, upper) = (try unpacker.take(Bound.self), try unpacker.take(Bound.self))
        guard lower <= upper else { throw Unpacker.Damage() }
        self = lower...upper
    }
}

extension Packer {
    fileprivate mutating func putBytes(of value: some FixedWidthInteger) {
        withUnsafeBytes(of: value) { append($0) }
    }

    private mutating func append(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }
}

extension Packable where Self: RawRepresentable, RawValue == String {
    package func pack(into packer: inout Packer) { packer.put(rawValue) }
    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        guard let value = Self(rawValue: try unpacker.take()) else { throw Unpacker.Damage() }
        self = value
    }
}
