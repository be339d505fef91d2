internal import RulePacks
internal import Transcripts
internal import Understanding

/// What is told of rules that ran into their match limit in a document: each once, in however many turns it was.
struct LimitProblems {
    private struct Place {
        let conversation: String
        let turn: Int
        var count: Int
    }

    /// By the rule's id.
    private var places: [String: Place] = [:]
    private var order: [String] = []

    init(in understandings: [Understanding]) {
        for understanding in understandings {
            // Several patterns of a rule may fail on one turn.
            var seen: [String: Set<Int>] = [:]
            for (turn, rule) in understanding.exhausted where seen[rule, default: []].insert(turn).inserted {
                if places[rule] == nil { order.append(rule) }
                let first = Place(conversation: understanding.conversation.id, turn: turn, count: 0)
                places[rule, default: first].count += 1
            }
        }
    }

    /// - Parameter path: what problems call the document.
    func problems(path: String, rules: RuleSet) -> [Problem] {
        if order.isEmpty { return [] }
        let listing = rules.listing
        return order.compactMap { id in
            guard let place = places[id], let rule = listing.first(where: { $0.id == id }) else { return nil }
            let first = "turn \(place.turn) of conversation \(place.conversation)"
            let turns = place.count == 1 ? first : "\(place.count) turns, the first \(first)"
            // A value may be anywhere in such a turn; what people talk about hides nothing.
            let effect =
                rule.kind != "values" ? "counts for nothing there" : "hides all of \(place.count == 1 ? "it" : "them")"
            return Problem(
                path: path, what: "rule \(id) at \(rule.place) hit its match limit in \(turns), and \(effect)",
                remedy: "bound the repetitions of its patterns; `parley rules check` names those that run wild")
        }
    }
}
