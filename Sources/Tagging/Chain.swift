#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// How likely each tag of each token is, when tags depend on the token and on the tag before: sums over all sequences of
/// tags, forward and backward (Lafferty et al., conditional random fields, 2001).
package struct Chain {
    /// How many tags there are; the first one is none.
    private let tags: Int
    /// What a tag says of the next one, as factors, by `from * tags + to`.
    private let factors: [Double]

    /// - Parameter transitions: from each tag to each, in log-odds. Before the first token there is no tag.
    package init(transitions: [[Double]]) {
        tags = transitions.count
        // Within bounds that no learned table comes near, so that sums stay numbers.
        factors = transitions.flatMap { $0.map { exp(max(-30, min(30, $0))) } }
    }

    package struct Expectation {
        /// How likely each tag is, by `token * tags + tag`.
        package let tags: [Double]
        /// How often each tag is expected to follow each, by `from * tags + to`.
        package let transitions: [Double]
    }

    /// How likely each tag is, by `token * tags + tag`.
    ///
    /// - Parameter scores: what each token says of its tag, by `token * tags + tag`, in log-odds.
    package func likelihoods(_ scores: [Double]) -> [Double] {
        let states = factors(of: scores)
        var likely = forward(states)
        walkBack(states, forward: likely) { row, _, _, found in
            for tag in 0..<tags { likely[row + tag] = found[tag] }
        }
        return likely
    }

    /// The same, and how often tags follow each other, for learning.
    package func expectation(_ scores: [Double]) -> Expectation {
        let states = factors(of: scores)
        let forward = forward(states)
        var likely = forward
        var pairs = [Double](repeating: 0, count: tags * tags)
        walkBack(states, forward: forward) { row, backward, total, found in
            for tag in 0..<tags { likely[row + tag] = found[tag] }
            guard row > 0 else {
                for tag in 0..<tags { pairs[tag] += found[tag] }
                return
            }
            for from in 0..<tags {
                for to in 0..<tags {
                    let onward = factors[from * tags + to] * states[row + to] * backward[to]
                    pairs[from * tags + to] += forward[row - tags + from] * onward / total
                }
            }
        }
        return Expectation(tags: likely, transitions: pairs)
    }

    /// Calls for each token, from the last to the first, with what all sequences behind it are worth, what all
    /// sequences through it and the one before are worth, and how likely each of its tags is.
    private func walkBack(
        _ states: [Double], forward: [Double],
        _ body: (_ row: Int, _ backward: [Double], _ total: Double, _ likely: [Double]) -> Void
    ) {
        var backward = [Double](repeating: 1, count: tags)
        var before = backward
        var likely = backward
        for row in stride(from: states.count - tags, through: 0, by: -tags) {
            var sum = 0.0
            for tag in 0..<tags {
                likely[tag] = forward[row + tag] * backward[tag]
                sum += likely[tag]
            }
            for tag in 0..<tags { likely[tag] /= sum }
            var total = 0.0
            var scale = 0.0
            for from in 0..<tags where row > 0 {
                var worth = 0.0
                for to in 0..<tags { worth += factors[from * tags + to] * states[row + to] * backward[to] }
                before[from] = worth
                total += forward[row - tags + from] * worth
                scale += worth
            }
            body(row, backward, total, likely)
            for tag in 0..<tags where row > 0 { backward[tag] = before[tag] / scale * Double(tags) }
        }
    }

    /// Scores as factors, the best one of each token as 1, so that none is too large.
    private func factors(of scores: [Double]) -> [Double] {
        var states = scores
        for row in stride(from: 0, to: scores.count, by: tags) {
            let most = scores[row..<(row + tags)].max() ?? 0
            for tag in 0..<tags { states[row + tag] = exp(scores[row + tag] - most) }
        }
        return states
    }

    /// For each tag of each token what all sequences up to it are worth, each row to add up to 1.
    private func forward(_ states: [Double]) -> [Double] {
        var forward = states
        for row in stride(from: 0, to: states.count, by: tags) {
            var sum = 0.0
            for tag in 0..<tags {
                var reached = row == 0 ? factors[tag] : 0
                if row > 0 {
                    for from in 0..<tags { reached += forward[row - tags + from] * factors[from * tags + tag] }
                }
                forward[row + tag] *= reached
                sum += forward[row + tag]
            }
            for tag in 0..<tags { forward[row + tag] /= sum }
        }
        return forward
    }
}
