internal import Detecting
internal import RulePacks
internal import Transcripts

/// Says why a customer came: adds up what the turns, the deeds and the values of a conversation say for each intent.
///
/// A turn speaks for an intent as strongly as its strongest pattern and half of another with other words, so that many
/// patterns for one sentence do not add up. The best turn counts in full and every further one less, so that plain words
/// weigh more than many hints. Where the packs have a table of words, what these weigh is added.
struct IntentScoring {
    let rules: RuleSet
    let turns: [TurnView]
    /// The values of the turns, in their order.
    let values: [Value]
    /// What agents did.
    let actions: [Statement]
    /// What single words say, by intent; empty where no pack has a table.
    let words: [String: WordScoring.Sum]

    /// An intent that scores less was only touched upon.
    static let threshold = 3.0
    /// A further intent is reported if it scores no more than this below the best: others were touched on the way.
    static let besides = 3.0
    /// Patterns are not surer than this, so that many of them do not drown the words.
    static let mostOfPatterns = 8.0
    /// How much the second pattern of a turn adds, when it has words of its own.
    static let secondHalf = 0.5
    /// How much of its weight each further turn keeps.
    static let fading = 0.6

    /// One turn or deed that speaks for an intent, or against it.
    private struct Voice {
        let weight: Double
        let evidence: [Evidence]
    }

    /// Intents that are said plainly, the highest score first.
    func intents() -> [Statement] {
        let emphases = emphases()
        let all = rules.statements.indices.filter { rules.statements[$0].kind == .intent }
            .compactMap { intent($0, emphases) }
            .sorted { first, second in
                if first.score != second.score { return first.score > second.score }
                return first.evidence.first?.turn ?? 0 < second.evidence.first?.turn ?? 0
            }
        let least = max(Self.threshold, (all.first?.score ?? 0) - Self.besides)
        return all.filter { $0.score >= least }
    }

    /// What patterns and deeds alone say, by intent.
    func patterns() -> [String: Double] {
        let emphases = emphases()
        let intents = rules.statements.indices.filter { rules.statements[$0].kind == .intent }
        return Dictionary(
            uniqueKeysWithValues: intents.map { (rules.statements[$0].id, patterns(for: voices(for: $0, emphases))) })
    }

    private func intent(_ rule: Int, _ emphases: [Double]) -> Statement? {
        let id = rules.statements[rule].id
        let voices = voices(for: rule, emphases)
        let words = words[id]
        guard !voices.isEmpty || words != nil else { return nil }
        let score = patterns(for: voices) + (words?.score ?? 0)
        let evidence = (voices.flatMap(\.evidence) + (words?.evidence ?? [])).sorted {
            ($0.turn, $0.range.lowerBound, $0.range.upperBound) < ($1.turn, $1.range.lowerBound, $1.range.upperBound)
        }
        // To a hundredth, so that a score reads well and compares alike everywhere.
        return Statement(id: id, score: (score * 100).rounded() / 100, evidence: evidence)
    }

    private func voices(for rule: Int, _ emphases: [Double]) -> [Voice] {
        let said = turns.indices.compactMap { voice(ofTurn: $0, for: rule, emphases[$0]) }
        // A deed tells between what was said; on its own a PIN that is given may be for anything.
        guard said.contains(where: { $0.weight > 0 }) else { return said }
        return said + rules.statements[rule].deeds.compactMap(voice)
    }

    /// What speaks against is taken off whole; of what speaks for, the strongest counts most.
    private func patterns(for voices: [Voice]) -> Double {
        var factor = 1.0
        var score = voices.map(\.weight).filter { $0 < 0 }.reduce(0, +)
        for gain in voices.map(\.weight).filter({ $0 > 0 }).sorted(by: >) {
            score += gain * factor
            factor *= Self.fading
        }
        return words.isEmpty ? score : min(score, Self.mostOfPatterns)
    }

    /// The strongest pattern of a turn, and what speaks against the intent there.
    private func voice(ofTurn index: Int, for rule: Int, _ emphasis: Double) -> Voice? {
        let hits = turns[index].hits.compactMap { hit -> (pattern: Int, weight: Double, match: Range<Int>)? in
            guard case .statement(rule, let pattern) = hit.use else { return nil }
            return (pattern, rules.statements[rule].patterns[pattern].weight, hit.match)
        }
        guard let best = hits.max(by: { $0.weight < $1.weight }) else { return nil }
        // Other words of the turn may say it too: "no signal since Sunday, just SOS".
        let second =
            hits.filter { $0.pattern != best.pattern && !$0.match.overlaps(best.match) }.map(\.weight).max() ?? 0
        let worst = min(0, hits.map(\.weight).min() ?? 0)
        let gain = max(0, best.weight) + max(0, second) * Self.secondHalf
        let id = rules.statements[rule].id
        return Voice(
            weight: gain * emphasis + worst,
            // Of patterns that match the same words the strongest is shown.
            evidence: Dictionary(grouping: hits) { $0.match }.compactMap { match, hits in
                let weight = hits.map(\.weight).max { abs($0) < abs($1) }
                return Evidence(turn: index, range: turns[index].original(match), rule: id, weight: weight)
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

    /// How much a turn's words count: what a customer opens with is mostly why they came.
    private func emphases() -> [Double] {
        var spoken = 0
        return turns.map { turn in
            guard turn.role != .agent, turn.role != .bot else { return 1 }
            defer { spoken += turn.isMoreThanNod ? 1 : 0 }
            return spoken < 2 ? 1.5 : spoken < 4 ? 1 : 0.6
        }
    }
}
