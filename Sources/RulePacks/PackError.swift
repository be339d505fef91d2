/// Rules or a profile that cannot be used, told with file, line and column.
public struct PackError: Error, Sendable, CustomStringConvertible {
    public struct Fault: Sendable, Equatable, CustomStringConvertible {
        public let place: Place
        public let what: String
        public let remedy: String

        package init(place: Place, what: String, remedy: String) {
            self.place = place
            self.what = what
            self.remedy = remedy
        }

        public var description: String { "\(place): error: \(what); \(remedy)" }
    }

    /// In the order of files and lines; never empty.
    public let faults: [Fault]

    package init(faults: [Fault]) { self.faults = faults }

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
