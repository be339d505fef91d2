internal import Detecting
internal import RulePacks
internal import Transcripts

extension Dialogue {
    mutating func openQuestions(of turn: TurnView, at index: Int) {
        for hit in turn.hits {
            guard case .ask(let rule, _) = hit.use,
                turn.role == .agent || !isAnsweredByItself(hit, rule: rule, at: index),
                !isExcepted(hit.match, by: rule, in: turn)
            else { continue }
            questions.append(Question(type: rules.values[rule].type, turn: index, askedBy: turn.role))
            heard.append(Mention(moment: Moment(turn: index, position: hit.match.lowerBound), rule: rule, kind: .ask))
            open.removeAll { $0.rule == rule }
            open.append(expect(rule, openedBy: turn.role, at: index, announced: false))
        }
    }

    /// Whether the speaker gives the value right away: "my name is …" is no question for a name.
    func isAnsweredByItself(_ hit: Hit, rule: Int, at index: Int) -> Bool {
        candidates.reversed().prefix { $0.turn == index }.contains { candidate in
            [.pattern, .cue].contains(candidate.recognition) && candidate.range.upperBound > hit.match.lowerBound
                && rules.values[candidate.rule].type == rules.values[rule].type
        }
    }

    mutating func expect(_ rule: Int, openedBy role: Role, at index: Int, announced: Bool) -> Expectation {
        groups += 1
        return Expectation(
            rule: rule, openedAt: index, openedBy: role, isAnnounced: announced,
            patience: rules.values[rule].within, group: groups)
    }
}
