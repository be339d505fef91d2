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

extension Packer {
    mutating func putBytes(of value: some FixedWidthInteger) {
        withUnsafeBytes(of: value) { append($0) }
    }

    private mutating func append(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }
}
