/// A group of a pattern, read once for all patterns that have it: fragments put the same one into hundreds.
final class Group {
    let syntax: Syntax
    private(set) lazy var requirement = Requirement(syntax)

    init(_ syntax: Syntax) { self.syntax = syntax }
}

/// The groups that were read, by what was written.
final class GroupMemory {
    /// In bytes. Shorter ones are read faster than looked up.
    static let shortest = 24

    var groups: [String: Group] = [:]
}
