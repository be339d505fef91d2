/// A rule pack that cannot be used, told with file, line and column.
public struct PackError: Error, Sendable, CustomStringConvertible {
    public struct Fault: Sendable, Equatable, CustomStringConvertible {
        public let place: Place
        public let what: String
        public let remedy: String

        public var description: String { "\(place): error: \(what); \(remedy)" }
    }

    /// In the order of files and lines; never empty.
    public let faults: [Fault]

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
