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

/// The mentions of a conversation in their order, found by halving, so that a long conversation costs no more a turn.
struct Mentions {
    private let sorted: [Mention]

    init(_ mentions: [Mention]) { sorted = mentions.sorted { $0.moment < $1.moment } }

    /// What is mentioned from one moment on and before another.
    func between(_ start: Moment, _ end: Moment) -> ArraySlice<Mention> {
        let first = index(of: start)
        return sorted[first..<max(first, index(of: end))]
    }

    /// What is mentioned before a moment, in so many turns and in its own.
    func before(_ end: Moment, turns: Int) -> ArraySlice<Mention> {
        between(Moment(turn: end.turn - turns, position: 0), end)
    }

    /// The first mention that is not before a moment.
    private func index(of moment: Moment) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].moment < moment { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
