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

    package init() {}
}
