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
        factors = transitions.flatMap { $0.map { exp($0) } }
    }

    package struct Expectation {
        /// How likely each tag is, by `token * tags + tag`.
        package var tags: [Double]
        /// How often each tag is expected to follow each, by `from * tags + to`.
        package var transitions: [Double]
    }

    /// - Parameter scores: what each token says of its tag, by `token * tags + tag`, in log-odds.
    package func expectation(_ scores: [Double]) -> Expectation {
        let states = factors(of: scores)
        let forward = forward(states)
        var expected = Expectation(tags: forward, transitions: [Double](repeating: 0, count: tags * tags))
        var backward = [Double](repeating: 1, count: tags)
        for row in stride(from: scores.count - tags, through: 0, by: -tags) {
            var sum = 0.0
            for tag in 0..<tags { sum += forward[row + tag] * backward[tag] }
            for tag in 0..<tags { expected.tags[row + tag] = forward[row + tag] * backward[tag] / sum }
            if row == 0 {
                for tag in 0..<tags { expected.transitions[tag] += expected.tags[tag] }
            } else {
                backward = step(back: row, states, forward, backward, &expected.transitions)
            }
        }
        return expected
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

    /// What all sequences behind the token before are worth, and how often each pair of tags is expected there.
    private func step(
        back row: Int, _ states: [Double], _ forward: [Double], _ backward: [Double], _ pairs: inout [Double]
    ) -> [Double] {
        var before = [Double](repeating: 0, count: tags)
        var total = 0.0
        for from in 0..<tags {
            for to in 0..<tags { before[from] += factors[from * tags + to] * states[row + to] * backward[to] }
            total += forward[row - tags + from] * before[from]
        }
        for from in 0..<tags {
            for to in 0..<tags {
                let onward = factors[from * tags + to] * states[row + to] * backward[to]
                pairs[from * tags + to] += forward[row - tags + from] * onward / total
            }
        }
        let scale = before.reduce(0, +)
        return before.map { $0 / scale * Double(tags) }
    }
}
