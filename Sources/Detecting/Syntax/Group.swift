/// A group of a pattern, read once for all patterns that have it: fragments put the same one into hundreds.
///
/// Its syntax, which takes some hundred bytes a character, is not kept.
final class Group {
    let requirement: Requirement

    init(_ syntax: Syntax) { requirement = Requirement(syntax) }
}

/// The groups that were read, by what was written.
final class GroupMemory {
    /// In bytes. Shorter ones are read faster than looked up.
    static let shortest = 24

    var groups: [String: Group] = [:]
}
