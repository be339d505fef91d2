internal import Detecting
internal import RulePacks
internal import Transcripts

/// Adds up what the turns say for each outcome, role and action; ``IntentScoring`` does it for intents.
struct StatementScoring {
    let rules: RuleSet
    let turns: [TurnView]
    /// Where patterns of each rule hit, in the order of the turns: looked up once for all of them.
    private let said: [[Said]]

    private struct Said {
        let turn: Int
        let pattern: Int
        let match: Range<Int>
    }

    init(rules: RuleSet, turns: [TurnView]) {
        self.rules = rules
        self.turns = turns
        var said = [[Said]](repeating: [], count: rules.statements.count)
        for (index, turn) in turns.enumerated() {
            for hit in turn.hits {
                guard case .statement(let rule, let pattern) = hit.use else { continue }
                said[rule].append(Said(turn: index, pattern: pattern, match: hit.match))
            }
        }
        self.said = said
    }

    /// Statements of a kind with all that speaks for them, highest score first, then the earlier said.
    func statements(_ kind: StatementKind) -> [Statement] {
        said.indices.filter { !said[$0].isEmpty && rules.statements[$0].kind == kind }
            .map { statement($0) }
            .sorted { first, second in
                if first.score != second.score { return first.score > second.score }
                return first.evidence.first?.turn ?? 0 < second.evidence.first?.turn ?? 0
            }
    }

    /// Each pattern counts once.
    private func statement(_ rule: Int) -> Statement {
        let id = rules.statements[rule].id
        var best: [Int: Double] = [:]
        for hit in said[rule] { best[hit.pattern] = rules.statements[rule].patterns[hit.pattern].weight }
        let evidence = said[rule].map { hit in
            Evidence(turn: hit.turn, range: turns[hit.turn].original(hit.match), rule: id)
        }
        // Summed in a fixed order: the same figures for any run.
        let score = best.keys.sorted().reduce(0) { $0 + (best[$1] ?? 0) }
        return Statement(id: id, score: score, evidence: evidence)
    }

    /// The outcome with the highest score; a conversation whose end nobody speaks of is not resolved.
    func outcome() -> Outcome {
        statements(.outcome).first.flatMap { Outcome(rawValue: $0.id) } ?? .unresolved
    }

    /// Facts that agents stated, right or wrong.
    func facts() -> [StatedFact] {
        turns.indices.flatMap { index in
            turns[index].hits.compactMap { hit in
                guard case .fact(let rule) = hit.use else { return nil }
                let fact = rules.facts[rule]
                let stated = folded(turns[index].text[hit.value])
                return StatedFact(
                    id: fact.id,
                    evidence: Evidence(turn: index, range: turns[index].original(hit.match), rule: fact.id),
                    isTrue: fact.expected.contains { folded(Array($0.utf8)[...]) == stated })
            }
        }
    }
}
