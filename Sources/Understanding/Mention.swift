/// A place where a value is asked for, announced or talked about.
struct Mention {
    enum Kind { case ask, cue, topic }

    let place: Place
    /// Index into the rule set's values.
    let rule: Int
    let kind: Kind
}

/// A place in a conversation.
struct Place: Comparable {
    let turn: Int
    /// Byte of the turn's normalized view.
    let position: Int

    static func < (first: Place, second: Place) -> Bool {
        (first.turn, first.position) < (second.turn, second.position)
    }
}
