internal import Detecting
internal import RulePacks

/// What becomes of turns on which a pattern hit a limit.
extension ConversationReader {
    /// A turn on which a value's pattern hit a limit is sensitive as a whole: nobody knows what was missed.
    func undecided(in turns: [TurnView], and late: [(turn: Int, rule: Int)]) -> [Candidate] {
        let early = turns.indices.flatMap { index in
            turns[index].exhausted.compactMap { use -> (turn: Int, rule: Int)? in
                switch use {
                case .value(let rule, _), .ask(let rule, _), .cue(let rule, _), .topic(let rule, _): (index, rule)
                case .statement, .fact: nil
                }
            }
        }
        return undecided(early + late, in: turns)
    }

    func undecided(_ places: [(turn: Int, rule: Int)], in turns: [TurnView]) -> [Candidate] {
        // A rule that keeps text and cannot tell which keeps none.
        places.filter { rules.values[$0.rule].redaction == .replace }.map { place in
            Candidate(
                rule: place.rule, turn: place.turn, range: 0..<turns[place.turn].count, score: 1,
                recognition: .undecided)
        }
    }

    func exhausted(
        in turns: [TurnView], and late: [(turn: Int, rule: Int)]
    ) -> [(turn: Int, rule: String)] {
        let early = turns.indices.flatMap { index in
            turns[index].exhausted.map { (turn: index, rule: scanner.program.ruleID(of: $0)) }
        }
        return early + late.map { (turn: $0.turn, rule: rules.values[$0.rule].id) }
    }
}
