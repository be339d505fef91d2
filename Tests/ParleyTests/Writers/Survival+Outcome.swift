extension Survival {
    /// Where a value survived; no text of it, as in all messages.
    struct Survivor: Hashable, CustomStringConvertible {
        let format: String
        let conversation: String
        let turn: Int
        let type: String
        /// Which of its writings: as said, digits, digits in words.
        let writing: String

        var about: String { "\(format) \(conversation) \(type)" }
        var description: String { "\(format) \(conversation) turn \(turn) \(type) \(writing)" }
    }

    /// A document that was not written back.
    struct Withheld: Hashable {
        /// Format and conversation.
        let place: String
        let reason: String
    }

    struct Outcome {
        var survivors: [Survivor] = []
        var withheld: [Withheld] = []
        /// Values that were looked for, once a format, and those that stay in the native form as well.
        var sought = 0
        var kept = 0
    }
}
