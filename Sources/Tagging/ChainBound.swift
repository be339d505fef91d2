/// What the tags of a token are likely at most, told without adding up all sequences: in most turns nothing has a tag.
///
/// Tags other than none stand in runs between tokens that have none. A sequence with a run is held against the same
/// sequence with none in its place: of how much more it is worth, each token gives the sum over its tags, each with the
/// best way to it. The runs through a token, added up, are no less than the likelihood that it has a tag.
struct ChainBound {
    /// The factors of each tag behind none, and the greatest one behind any other tag; none itself has 0.
    private let first: [SIMD4<Double>]
    private let next: [SIMD4<Double>]
    /// The greatest factor by which a run ends.
    private let last: Double

    /// - Parameter factors: what a tag says of the next one, by `from` and `to`, none first.
    init(_ factors: [[Double]]) {
        let stays = factors.first?.first ?? 1
        let others = factors.dropFirst()
        first = TagRow.vectors((factors.first ?? []).enumerated().map { $0 == 0 ? 0 : $1 / stays })
        next = TagRow.vectors(
            factors.indices.map { to in to == 0 ? 0 : (others.map { $0[to] }.max() ?? 0) / stays })
        last = max(1, (others.map { $0[0] }.max() ?? 0) / stays)
    }

    /// False only when no token has a tag, but none, that is as likely.
    ///
    /// - Parameter states: what a token says of its tags, as factors; the row is looked at before the next one is asked for.
    @inline(__always)
    func mayReach(_ least: Double, tokens: Int, _ states: (_ token: Int) -> TagRow) -> Bool {
        // What the runs that end at a token are worth, and by how much they are worth more with it.
        var (ending, goingOn): ([Double], [Double]) = ([], [])
        ending.reserveCapacity(tokens)
        goingOn.reserveCapacity(tokens)
        var before = 0.0
        for token in 0..<tokens {
            let row = states(token)
            let more = row.sum(times: next) / row.scalars[0]
            before = row.sum(times: first) / row.scalars[0] + more * before
            ending.append(before)
            goingOn.append(more)
        }
        var behind = 1.0
        for token in stride(from: tokens - 1, through: 0, by: -1) {
            // What is no number for being too large is not less either.
            guard ending[token] * behind * last < least else { return true }
            behind = 1 + goingOn[token] * behind
        }
        return false
    }
}
