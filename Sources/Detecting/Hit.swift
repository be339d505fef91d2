/// A pattern that matched in the normalized view of a turn.
package struct Hit: Sendable, Equatable {
    package let use: Use
    /// UTF-8 byte range of the whole match in the view.
    package let match: Range<Int>
    /// UTF-8 byte range of the group `value`, or of the whole match where there is none.
    package let value: Range<Int>

    package init(use: Use, match: Range<Int>, value: Range<Int>) {
        self.use = use
        self.match = match
        self.value = value
    }
}

/// All that the patterns say of one turn.
package struct TurnHits: Sendable {
    /// In the order of the program's entries, then of the text.
    package var hits: [Hit] = []
    /// Patterns that ran into a limit: what they would have found is not known.
    package var exhausted: [Use] = []
    /// Entries that may match but count only near talk of their value, which a scanner does not know of:
    /// ``Scanner/hits(ofEntry:in:)`` tries one.
    package var onlyNear: [Int] = []
    /// The exceptions that may match, by their place in ``Program/exceptions``, sorted; nil when any of them may.
    package var openExceptions: [Int]?

    package init() {}
}
