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

extension Packable where Self: RawRepresentable, RawValue == String {
    package func pack(into packer: inout Packer) { packer.put(rawValue) }
    package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
        guard let value = Self(rawValue: try unpacker.take()) else { throw Unpacker.Damage() }
        self = value
    }
}
