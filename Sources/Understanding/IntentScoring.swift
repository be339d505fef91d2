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
    /// What single words say; nil where no pack has a table.
    let words: WordScoring.Sums?
    /// What patterns of each intent found, in the order of the turns: looked up once for all of them.
    let said: [Int: [Said]]
    let emphases: [Double]

    /// How much the second pattern of a turn adds, when it has words of its own.
    static let secondHalf = 0.5
    /// How much of its weight each further turn keeps.
    static let fading = 0.6

    /// What a pattern found.
    struct Said {
        let turn: Int
        let pattern: Int
        let weight: Double
        let match: Range<Int>
    }

    /// One turn or deed that speaks for an intent, or against it.
    struct Voice {
        let weight: Double
        let evidence: [Evidence]
    }

    init(
        rules: RuleSet, turns: [TurnView], values: [Value], actions: [Statement], words: WordScoring.Sums?
    ) {
        self.rules = rules
        self.turns = turns
        self.values = values
        self.actions = actions
        self.words = words
        var said: [Int: [Said]] = [:]
        for (index, turn) in turns.enumerated() {
            for hit in turn.hits {
                guard case .statement(let rule, let pattern) = hit.use, rules.statements[rule].kind == .intent else {
                    continue
                }
                let weight = rules.statements[rule].patterns[pattern].weight
                said[rule, default: []].append(Said(turn: index, pattern: pattern, weight: weight, match: hit.match))
            }
        }
        self.said = said
        emphases = Self.emphases(of: turns)
    }

    /// Intents that are said plainly, the highest score first.
    func intents() -> [Statement] {
        let all = rules.statements.indices.compactMap(candidate)
        let least = max(IntentMeasure.threshold, (all.map(\.score).max() ?? 0) - IntentMeasure.besides)
        // Only of these the evidence is put together.
        return all.filter { $0.score >= least }.map(statement).sorted { first, second in
            if first.score != second.score { return first.score > second.score }
            return first.evidence.first?.turn ?? 0 < second.evidence.first?.turn ?? 0
        }
    }

    /// What patterns and deeds alone say, by intent.
    func patterns() -> [String: Double] {
        Dictionary(uniqueKeysWithValues: said.keys.map { (rules.statements[$0].id, score(of: voices(for: $0))) })
    }

    private struct Candidate {
        let id: String
        let voices: [Voice]
        let score: Double
    }

    private func candidate(_ rule: Int) -> Candidate? {
        guard rules.statements[rule].kind == .intent else { return nil }
        let id = rules.statements[rule].id
        let voices = voices(for: rule)
        let words = words?.score(of: id)
        guard !voices.isEmpty || words != nil else { return nil }
        let patterns = score(of: voices)
        let score = words.map { min(patterns, IntentMeasure.mostOfPatterns) + $0 } ?? patterns
        // To a hundredth, so that a score reads well and compares alike everywhere.
        return Candidate(id: id, voices: voices, score: (score * 100).rounded() / 100)
    }

    private func statement(_ intent: Candidate) -> Statement {
        let evidence = intent.voices.flatMap(\.evidence) + (words?.evidence(of: intent.id) ?? [])
        return Statement(
            id: intent.id, score: intent.score,
            evidence: evidence.sorted { first, second in
                let (one, other) = (first.range, second.range)
                if first.turn != second.turn { return first.turn < second.turn }
                if one != other { return (one.lowerBound, one.upperBound) < (other.lowerBound, other.upperBound) }
                return first.weight ?? 0 > second.weight ?? 0
            })
    }

    /// How much a turn's words count: what a customer opens with is mostly why they came.
    private static func emphases(of turns: [TurnView]) -> [Double] {
        var spoken = 0
        return turns.map { turn in
            guard turn.role != .agent, turn.role != .bot else { return 1 }
            defer { spoken += turn.isMoreThanNod ? 1 : 0 }
            return spoken < 2 ? 1.5 : spoken < 4 ? 1 : 0.6
        }
    }
}
