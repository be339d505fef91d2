internal import Detecting
internal import RulePacks
internal import Transcripts

/// Adds up what the words of a conversation say for each intent, each word once for each side.
///
/// Only what is said until the customer has spoken six times: later it is about how, not why.
struct WordScoring {
    /// What a customer says so many times tells why they came.
    static let customerTurns = 6
    /// How many words are named as evidence, and what they must weigh.
    private static let mostEvidence = 3
    private static let leastEvidence = 0.4

    let weights: WordWeights
    let turns: [TurnView]
    /// Text that says nothing here, such as a name or an e-mail address, by turn.
    let silent: [Int: RangeList]

    func sums() -> Sums {
        var scores = weights.base
        var found: [Sums.Word] = []
        var seen = [Bool](repeating: false, count: weights.rows)
        Self.forEachTerm(of: turns, besides: silent) { _, hash, turn, range in
            guard let row = weights.row(of: hash), !seen[row] else { return }
            seen[row] = true
            found.append(Sums.Word(row: row, turn: turn, range: range))
            weights.add(row: row, to: &scores)
        }
        return Sums(scoring: self, scores: scores, found: found)
    }

    /// What all words say together.
    struct Sums {
        fileprivate let scoring: WordScoring
        /// By the columns of the table.
        fileprivate let scores: [Double]
        fileprivate let found: [Word]

        fileprivate struct Word {
            let row: Int
            let turn: Int
            /// In the view of the turn.
            let range: Range<Int>
        }

        /// Nil when the table has no such intent.
        func score(of id: String) -> Double? { scoring.weights.ids.firstIndex(of: id).map { scores[$0] } }

        /// The words that say most for an intent.
        func evidence(of id: String) -> [Evidence] {
            guard let wanted = scoring.weights.ids.firstIndex(of: id) else { return [] }
            var telling: [(weight: Double, word: Word)] = []
            for word in found {
                let weight = scoring.weights.weight(ofRow: word.row, column: wanted)
                if weight >= leastEvidence { telling.append((weight, word)) }
            }
            let best = telling.sorted { first, second in
                if first.weight != second.weight { return first.weight > second.weight }
                let (one, other) = (first.word, second.word)
                return (one.turn, one.range.lowerBound) < (other.turn, other.range.lowerBound)
            }
            return best.prefix(mostEvidence).map { weight, word in
                let range = scoring.turns[word.turn].original(word.range)
                return Evidence(turn: word.turn, range: range, rule: id, weight: weight)
            }
        }
    }

    /// Every term of the turns that count, each once, as a table has them.
    static func terms(of turns: [TurnView], besides silent: [Int: RangeList]) -> Set<[UInt8]> {
        var terms: Set<[UInt8]> = []
        forEachTerm(of: turns, besides: silent) { said, _, turn, range in
            terms.insert(said + folded(turns[turn].text[range]))
        }
        return terms
    }

    /// Calls with every term: what a table has before the words of who says it, the hash of all, and where the words stand.
    private static func forEachTerm(
        of turns: [TurnView], besides silent: [Int: RangeList],
        _ body: (_ said: [UInt8], _ hash: UInt64, _ turn: Int, _ range: Range<Int>) -> Void
    ) {
        var spoken = 0
        for (index, turn) in turns.enumerated() where turn.role != .system {
            let isAgents = turn.role == .agent || turn.role == .bot
            if !isAgents {
                spoken += 1
                if spoken > customerTurns { break }
            }
            let silent = silent[index]
            let text = turn.text
            let said = isAgents ? agents : []
            let start = TermHash.word(said)
            Terms(text: text).forEach { range in
                if silent?.touches(range) ?? false { return }
                var hash = start
                for place in range { hash = TermHash.adding(folded(text[place]), to: hash) }
                body(said, hash, index, range)
            }
        }
    }

    /// What marks the words of an agent.
    private static let agents = Array("agent ".utf8)
}
