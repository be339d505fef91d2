internal import Detecting
internal import RulePacks
internal import Transcripts

/// Adds up what the turns say for each outcome, role and action; ``IntentScoring`` does it for intents.
struct StatementScoring {
    let rules: RuleSet
    let turns: [TurnView]

    /// Statements of a kind with all that speaks for them, highest score first, then the earlier said.
    func statements(_ kind: StatementKind) -> [Statement] {
        rules.statements.indices.filter { rules.statements[$0].kind == kind }
            .compactMap { statement($0) }
            .sorted { first, second in
                if first.score != second.score { return first.score > second.score }
                return first.evidence.first?.turn ?? 0 < second.evidence.first?.turn ?? 0
            }
    }

    /// Each pattern counts once.
    private func statement(_ rule: Int) -> Statement? {
        var best: [Int: Double] = [:]
        var evidence: [Evidence] = []
        for (index, turn) in turns.enumerated() {
            for hit in turn.hits {
                guard case .statement(rule, let pattern) = hit.use else { continue }
                let chosen = rules.statements[rule].patterns[pattern]
                best[pattern] = chosen.weight
                evidence.append(
                    Evidence(turn: index, range: turn.original(hit.match), rule: rules.statements[rule].id))
            }
        }
        guard !best.isEmpty else { return nil }
        // Summed in a fixed order: the same figures for any run.
        let score = best.keys.sorted().reduce(0) { $0 + (best[$1] ?? 0) }
        return Statement(id: rules.statements[rule].id, score: score, evidence: evidence)
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
