internal import Detecting
internal import RulePacks

/// Makes one value of pieces that stand together, and of what goes on behind them.
///
/// A pattern may see the street and another one the flat, and no pattern the town: together they are one address.
struct PieceJoining {
    let scanner: Scanner
    /// Where a pattern of what goes on hit a limit.
    private(set) var exhausted: [(turn: Int, rule: Int)] = []
    private var rules: RuleSet { scanner.program.rules }

    init(scanner: Scanner) { self.scanner = scanner }

    /// How far behind a value what goes on may reach, in bytes of the view.
    private static let reach = 80
    /// The most that stands between two pieces: a comma and a space.
    private static let longestGap = 3

    /// - Parameter candidates: settled, so that none overlaps another; by turn and position.
    mutating func joined(_ candidates: [Candidate], in turns: [TurnView]) -> [Candidate] {
        var joined: [Candidate] = []
        for (index, candidate) in candidates.enumerated() {
            var candidate = candidate
            if rules.values[candidate.rule].comesInPieces, candidate.recognition != .undecided {
                let next = candidates.indices.contains(index + 1) ? candidates[index + 1] : nil
                let isSameTurn = next?.turn == candidate.turn
                let end = isSameTurn ? next?.range.lowerBound ?? 0 : turns[candidate.turn].count
                candidate.range = goingOn(candidate, before: end, in: turns[candidate.turn])
                if let last = joined.last, isOne(last, candidate, in: turns[candidate.turn]) {
                    joined[joined.count - 1].range = last.range.lowerBound..<candidate.range.upperBound
                    continue
                }
            }
            joined.append(candidate)
        }
        return joined
    }

    private mutating func goingOn(_ candidate: Candidate, before end: Int, in turn: TurnView) -> Range<Int> {
        var range = candidate.range
        for pattern in rules.values[candidate.rule].continuations {
            let space = range.upperBound..<turn.characterStart(at: min(end, range.upperBound + Self.reach))
            var longest = range.upperBound
            let complete = scanner.forEachMatch(of: pattern, in: turn.view, range: space) { match, _ in
                // What begins further on does not go on here.
                if match.lowerBound == range.upperBound { longest = max(longest, match.upperBound) }
            }
            if !complete { exhausted.append((candidate.turn, candidate.rule)) }
            range = range.lowerBound..<longest
        }
        return range
    }

    private func isOne(_ first: Candidate, _ next: Candidate, in turn: TurnView) -> Bool {
        guard first.turn == next.turn, first.rule == next.rule, first.recognition != .undecided else { return false }
        let gap = turn.text[first.range.upperBound..<next.range.lowerBound]
        return gap.count <= Self.longestGap && gap.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
    }
}
