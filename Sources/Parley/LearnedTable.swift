/// A table of what words weigh, as a pack keeps it in `words/`, and what it was learned from.
public struct LearnedTable: Sendable {
    /// The text of the file.
    public let text: String
    public let conversations: Int
    /// How many terms were weighed; those that weigh nothing are not in the table.
    public let terms: Int
}
