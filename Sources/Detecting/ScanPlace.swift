package import RulePacks

/// Where a text stands in its conversation.
package enum ScanPlace: Sendable {
    /// A turn, and how many there are.
    case turn(Int, of: Int)
    /// Beside the turns, where nobody speaks and only values are looked for.
    case beside
}

extension Program.Entry {
    /// Whether what the pattern finds counts there.
    func counts(at place: ScanPlace) -> Bool {
        switch place {
        case .turn(let index, let count): return pattern.counts(inTurn: index, of: count)
        case .beside:
            guard case .value = use else { return false }
            return !isOnlyNear
        }
    }
}

extension RulePattern {
    /// Whether the turn is one of the first or the last ones, where only those count.
    package func counts(inTurn index: Int, of count: Int) -> Bool {
        if let first, index >= first { return false }
        if let last, index < count - last { return false }
        return true
    }
}
