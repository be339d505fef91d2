internal import Detecting
internal import RulePacks
internal import Transcripts

/// Adds up what the turns say for each intent, outcome and action.
struct StatementScoring {
    let rules: RuleSet
    let turns: [TurnView]
    /// For each turn, how many before it the customer spoke, or somebody who may be the customer.
    private let spokenBefore: [Int]

    init(rules: RuleSet, turns: [TurnView]) {
        self.rules = rules
        self.turns = turns
        var count = 0
        spokenBefore = turns.map { turn in
            defer { count += [.customer, .unknown].contains(turn.role) ? 1 : 0 }
            return count
        }
    }

    /// An intent that scores less was only touched upon.
    static let threshold = 2.0
    /// One hint in what a customer opens with.
    static let hint = 1.5

    /// Intents that are said plainly; in a conversation of some turns without any, the best of what is hinted at.
    func intents() -> [Statement] {
        let all = statements(.intent)
        let plain = all.filter { $0.score >= Self.threshold }
        return plain.isEmpty && turns.count >= 4 ? all.prefix(1).filter { $0.score >= Self.hint } : plain
    }

    /// Statements of a kind with all that speaks for them, highest score first, then the earlier said.
    func statements(_ kind: StatementKind) -> [Statement] {
        rules.statements.indices.filter { rules.statements[$0].kind == kind }
            .compactMap { statement($0) }
            .sorted { first, second in
                if first.score != second.score { return first.score > second.score }
                return first.evidence.first?.turn ?? 0 < second.evidence.first?.turn ?? 0
            }
    }

    /// Each pattern counts once, where it weighs most.
    private func statement(_ rule: Int) -> Statement? {
        var best: [Int: Double] = [:]
        var evidence: [Evidence] = []
        for (index, turn) in turns.enumerated() {
            for hit in turn.hits {
                guard case .statement(rule, let pattern) = hit.use else { continue }
                let chosen = rules.statements[rule].patterns[pattern]
                let weight = chosen.weight * emphasis(ofTurn: index, kind: rules.statements[rule].kind)
                best[pattern] = max(best[pattern] ?? weight, weight)
                evidence.append(
                    Evidence(turn: index, range: turn.original(hit.match), rule: rules.statements[rule].id))
            }
        }
        guard !best.isEmpty else { return nil }
        // Summed in a fixed order: the same figures for any run.
        let score = best.keys.sorted().reduce(0) { $0 + (best[$1] ?? 0) }
        return Statement(id: rules.statements[rule].id, score: score, evidence: evidence)
    }

    /// What a customer opens with is mostly why they came.
    private func emphasis(ofTurn index: Int, kind: StatementKind) -> Double {
        guard kind == .intent, turns[index].role != .agent else { return 1 }
        let earlier = spokenBefore[index]
        return earlier < 2 ? 1.5 : earlier < 4 ? 1.0 : 0.6
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
