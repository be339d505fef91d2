internal import RulePacks
internal import Transcripts

/// What the turns and the deeds of a conversation say for one intent.
extension IntentScoring {
    func voices(for rule: Int) -> [Voice] {
        let ofRule = said[rule] ?? []
        var voices: [Voice] = []
        var start = 0
        while start < ofRule.count {
            let end = ofRule[start...].firstIndex { $0.turn != ofRule[start].turn } ?? ofRule.count
            if let voice = voice(of: ofRule[start..<end], for: rule) { voices.append(voice) }
            start = end
        }
        // A deed tells between what was said; on its own a PIN that is given may be for anything.
        guard voices.contains(where: { $0.weight > 0 }) else { return voices }
        return voices + rules.statements[rule].deeds.compactMap(voice)
    }

    /// What speaks against is taken off whole; of what speaks for, the strongest counts most.
    func score(of voices: [Voice]) -> Double {
        var factor = 1.0
        var score = voices.map(\.weight).filter { $0 < 0 }.reduce(0, +)
        for gain in voices.map(\.weight).filter({ $0 > 0 }).sorted(by: >) {
            score += gain * factor
            factor *= Self.fading
        }
        return score
    }

    /// The strongest pattern of a turn, and what speaks against the intent there.
    private func voice(of said: ArraySlice<Said>, for rule: Int) -> Voice? {
        guard let best = said.max(by: { $0.weight < $1.weight }) else { return nil }
        // Other words of the turn may say it too: "no signal since Sunday, just SOS".
        let second =
            said.filter { $0.pattern != best.pattern && !$0.match.overlaps(best.match) }.map(\.weight).max() ?? 0
        let worst = min(0, said.map(\.weight).min() ?? 0)
        let gain = max(0, best.weight) + max(0, second) * Self.secondHalf
        // Of patterns that match the same words the strongest is shown.
        var shown: [Said] = []
        for one in said.sorted(by: { abs($0.weight) > abs($1.weight) })
        where !shown.contains(where: { $0.match == one.match }) {
            shown.append(one)
        }
        return Voice(
            weight: gain * emphases[best.turn] + worst,
            evidence: shown.map {
                Evidence(
                    turn: $0.turn, range: turns[$0.turn].original($0.match), rule: rules.statements[rule].id,
                    weight: $0.weight)
            })
    }

    private func voice(of deed: StatementRule.Deed) -> Voice? {
        evidence(of: deed.id).map {
            Voice(
                weight: deed.weight,
                evidence: [Evidence(turn: $0.turn, range: $0.range, rule: $0.rule, weight: deed.weight)])
        }
    }

    private func evidence(of deed: String) -> Evidence? {
        let parts = deed.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0] == "disclose" || parts[0] == "give" else {
            return actions.first { $0.id == deed }?.evidence.first
        }
        let isCarriers = parts[0] == "disclose"
        let ofType = values.filter { $0.type == parts[1] }
        let first = ofType.first { value in
            (value.saidBy == .customer) != isCarriers && ofType.first { $0.number == value.number } == value
        }
        return first.map { Evidence(turn: $0.turn, range: $0.range, rule: $0.rule) }
    }
}
