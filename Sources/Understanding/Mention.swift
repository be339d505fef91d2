/// A place where a value is asked for, announced or talked about.
struct Mention {
    enum Kind { case ask, cue, topic }

    let moment: Moment
    /// Index into the rule set's values.
    let rule: Int
    let kind: Kind
}

/// Where in a conversation something is said.
struct Moment: Comparable {
    let turn: Int
    /// Byte of the turn's normalized view.
    let position: Int

    static func < (first: Moment, second: Moment) -> Bool {
        (first.turn, first.position) < (second.turn, second.position)
    }
}
