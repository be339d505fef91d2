public import Understanding

/// A document without its values, and what was done to it.
public struct RedactedDocument: Sendable {
    /// An edit that was made.
    public struct MadeEdit: Sendable, Equatable {
        /// Which value it was made for.
        public let label: ValueLabel
        /// Byte range of the document as it was.
        public let range: Range<Int>
        /// Byte range of what stands there now in the redacted bytes.
        public let output: Range<Int>
        /// Whether the original belongs into the vault.
        public let goesIntoVault: Bool
    }

    /// How many values of a type a rule found.
    public struct Count: Sendable, Equatable {
        public let type: String
        public let rule: String
        public let values: Int
    }

    /// The bytes in UTF-8, as the document has them.
    public let redacted: Redacted<[UInt8]>
    /// By position, without overlaps. A value that runs over several captions has several.
    public let edits: [MadeEdit]
    /// In the order of types, then rules. What only repeats turns, such as their words one by one, is not counted.
    public let counts: [Count]

    init(redacted: Redacted<[UInt8]>, edits: [MadeEdit], counts: [Count]) {
        self.redacted = redacted
        self.edits = edits
        self.counts = counts
    }

    init(bytes: [UInt8], edits: [PlannedEdit], values: [ValueLabel]) {
        redacted = Redacted(splice(edits.map(\.edit), into: bytes))
        var growth = 0
        self.edits = edits.map { planned in
            let start = planned.edit.range.lowerBound + growth
            growth += planned.edit.replacement.count - planned.edit.range.count
            return MadeEdit(
                label: planned.label, range: planned.edit.range,
                output: start..<(start + planned.edit.replacement.count), goesIntoVault: planned.goesIntoVault)
        }
        counts = Dictionary(grouping: values) { [$0.type, $0.rule] }
            .map { Count(type: $0.key[0], rule: $0.key[1], values: $0.value.count) }
            .sorted { ($0.type, $0.rule) < ($1.type, $1.rule) }
    }
}
