/// How likely each tag of each token is, when tags depend on the token and on the tag before: sums over all sequences of
/// tags, forward and backward (Lafferty et al., conditional random fields, 2001).
package struct Chain {
    /// How many tags there are; the first one is none.
    private let tags: Int
    /// What a tag says of the next one, as factors, by `from` and `to`, …
    private let factors: [[Double]]
    /// … and to multiply with, from the tag before to the next one and back.
    private let onward: TagRow.Matrix
    private let back: TagRow.Matrix
    private let bound: ChainBound

    /// - Parameter transitions: from each tag to each, in log-odds. Before the first token there is no tag.
    package init(transitions: [[Double]]) {
        tags = transitions.count
        // Within bounds that no learned table comes near, so that sums stay numbers.
        let factors = transitions.map { $0.map { exponential(SIMD4(repeating: max(-30, min(30, $0))))[0] } }
        self.factors = factors
        onward = TagRow.Matrix(factors)
        back = TagRow.Matrix(factors.indices.map { to in factors.map { $0[to] } })
        bound = ChainBound(factors)
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
        var likely = scores
        likely.withUnsafeMutableBufferPointer { likely in
            walkBack(scores) { token, place in
                for tag in 0..<tags { likely[token * tags + tag] = place.likely.scalars[tag] }
            }
        }
        return likely
    }

    /// The same; nil when no tag but none is as likely at any token, which is told many times as fast.
    package func likelihoods(_ scores: [Double], reaching least: Double) -> [Double]? {
        var mayReach = true
        TagRow.with(1, tags: tags) { row in
            // By so much the sums over the longest turn may be too small.
            mayReach = bound.mayReach(least * 0.98, tokens: scores.count / max(tags, 1)) {
                setFactors(row(0), by: scores, at: $0 * tags, isRough: true)
                return row(0)
            }
        }
        return mayReach ? likelihoods(scores) : nil
    }

    /// The same, and how often tags follow each other, for learning.
    package func expectation(_ scores: [Double]) -> Expectation {
        var likely = scores
        var pairs = [Double](repeating: 0, count: tags * tags)
        walkBack(scores) { token, place in
            for tag in 0..<tags { likely[token * tags + tag] = place.likely.scalars[tag] }
            guard let before = place.before else {
                for tag in 0..<tags { pairs[tag] += place.likely.scalars[tag] }
                return
            }
            for from in 0..<tags {
                for to in 0..<tags {
                    let through = before.scalars[from] * factors[from][to] * place.onward.scalars[to]
                    pairs[from * tags + to] += through / place.total
                }
            }
        }
        return Expectation(tags: likely, transitions: pairs)
    }

    /// What is known at a token once all sequences behind it are added up.
    private struct Place {
        /// How likely each of its tags is.
        let likely: TagRow
        /// What all sequences up to the token before are worth, by its tag; nil at the first token.
        let before: TagRow?
        /// What the token and all sequences behind it are worth, by its tag.
        let onward: TagRow
        /// What all sequences through both are worth.
        let total: Double
    }

    /// Calls for each token, from the last to the first.
    @inline(__always)
    private func walkBack(_ scores: [Double], _ body: (_ token: Int, _ place: Place) -> Void) {
        let count = tags == 0 ? 0 : scores.count / tags
        TagRow.with(count * 2 + 3, tags: tags) { row in
            let (behind, worth, likely) = (row(count * 2), row(count * 2 + 1), row(count * 2 + 2))
            for token in 0..<count {
                setFactors(row(token), by: scores, at: token * tags)
                addUp(row(count + token), from: token > 0 ? row(count + token - 1) : nil, through: row(token))
            }
            for tag in 0..<tags { behind.scalars[tag] = 1 }
            for token in stride(from: count - 1, through: 0, by: -1) {
                likely.set(row(count + token), times: behind)
                likely.scale(by: 1 / likely.sum)
                behind.set(behind, times: row(token))
                guard token > 0 else {
                    body(token, Place(likely: likely, before: nil, onward: behind, total: 1))
                    break
                }
                let before = row(count + token - 1)
                back.multiply(behind, into: worth)
                body(token, Place(likely: likely, before: before, onward: behind, total: before.sum(times: worth)))
                behind.set(worth)
                behind.scale(by: Double(tags) / worth.sum)
            }
        }
    }

    /// Scores as factors, the best one of the token as 1, so that none is too large.
    @inline(__always)
    private func setFactors(_ row: TagRow, by scores: [Double], at start: Int, isRough: Bool = false) {
        var most = scores[start]
        for tag in 0..<tags {
            row.scalars[tag] = scores[start + tag]
            most = max(most, scores[start + tag])
        }
        row.setExponentials(below: most, tags: tags, isRough: isRough)
    }

    /// For each tag what all sequences up to a token are worth, to add up to 1.
    @inline(__always)
    private func addUp(_ row: TagRow, from before: TagRow?, through states: TagRow) {
        if let before {
            onward.multiply(before, into: row)
        } else {
            for tag in 0..<tags { row.scalars[tag] = factors[0][tag] }
        }
        row.set(row, times: states)
        row.scale(by: 1 / row.sum)
    }
}
