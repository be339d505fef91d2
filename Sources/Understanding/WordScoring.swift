internal import Detecting
internal import RulePacks
internal import Transcripts

/// Adds up what the words of a conversation say for each intent, each word once for each side.
///
/// Only what is said until the customer has spoken six times: later it is about how, not why.
package struct WordScoring {
    /// What a customer says so many times tells why they came.
    static let customerTurns = 6
    /// How many words are named as evidence, and what they must weigh.
    private static let mostEvidence = 3
    private static let leastEvidence = 0.4

    let weights: WordWeights
    let turns: [TurnView]
    /// Text that says nothing here, such as a name or an e-mail address, by turn.
    let silent: [Int: RangeList]

    /// By the columns of the table.
    struct Sum {
        var score: Double
        var evidence: [Evidence] = []
    }

    func sums() -> [String: Sum] {
        var scores = weights.base
        var telling: [[(weight: Double, turn: Int, range: Range<Int>)]] = weights.ids.map { _ in [] }
        var seen: Set<Int> = []
        for (index, isAgents) in Self.heard(turns) {
            let silent = silent[index]
            Terms(text: turns[index].text).forEach { term, range in
                guard let row = weights.row(of: isAgents ? Self.agents + term : term), seen.insert(row).inserted,
                    !(silent?.touches(range) ?? false)
                else { return }
                for (column, weight) in weights.weights(ofRow: row) {
                    scores[column] += weight
                    if weight >= Self.leastEvidence { telling[column].append((weight, index, range)) }
                }
            }
        }
        var sums: [String: Sum] = [:]
        for (column, id) in weights.ids.enumerated() {
            let best = telling[column].sorted { ($0.weight, $1.turn) > ($1.weight, $0.turn) }.prefix(Self.mostEvidence)
            sums[id] = Sum(
                score: scores[column],
                evidence: best.map { word in
                    Evidence(
                        turn: word.turn, range: turns[word.turn].original(word.range), rule: id, weight: word.weight)
                })
        }
        return sums
    }

    /// The turns that count, and whether the carrier's side speaks.
    static func heard(_ turns: [TurnView]) -> [(index: Int, isAgents: Bool)] {
        var heard: [(index: Int, isAgents: Bool)] = []
        var spoken = 0
        for (index, turn) in turns.enumerated() where turn.role != .system {
            let isAgents = turn.role == .agent || turn.role == .bot
            if !isAgents {
                spoken += 1
                if spoken > customerTurns { break }
            }
            heard.append((index, isAgents))
        }
        return heard
    }

    /// Every term of the turns that count, each once, as a table has them.
    static func terms(of turns: [TurnView]) -> Set<[UInt8]> {
        var terms: Set<[UInt8]> = []
        for (index, isAgents) in heard(turns) {
            Terms(text: turns[index].text).forEach { term, _ in terms.insert(isAgents ? agents + term : term) }
        }
        return terms
    }

    /// What marks the words of an agent.
    private static let agents = Array("agent ".utf8)
}
