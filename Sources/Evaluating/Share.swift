/// So many of so many.
public struct Share: Sendable, Equatable, CustomStringConvertible {
    public private(set) var part = 0
    public private(set) var whole = 0

    mutating func count(_ isIn: Bool) {
        whole += 1
        part += isIn ? 1 : 0
    }

    /// From 0 to 1; nil of nothing.
    public var rate: Double? { whole == 0 ? nil : Double(part) / Double(whole) }
    public var description: String { "\(part) of \(whole)" }
}

/// How far two sets agree: what people found and what an analysis found.
public struct Agreement: Sendable, Equatable {
    /// Of what people found, what the analysis found.
    public var recall = Share()
    /// Of what the analysis found, what people found.
    public var precision = Share()

    /// The harmonic mean of both; nil when neither found anything. Whoever names nothing names nothing wrong.
    public var f1: Double? {
        guard recall.whole + precision.whole > 0 else { return nil }
        let (recall, precision) = (recall.rate ?? 1, precision.rate ?? 1)
        return recall + precision == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
}

/// How far ids agree that conversations bear, such as intents: all together, and each by itself.
public struct Labels: Sendable, Equatable {
    public private(set) var total = Agreement()
    public private(set) var byId: [String: Agreement] = [:]

    mutating func count(gold: Set<String>, found: Set<String>) {
        for id in gold.union(found) {
            total.count(isGold: gold.contains(id), isFound: found.contains(id))
            byId[id, default: Agreement()].count(isGold: gold.contains(id), isFound: found.contains(id))
        }
    }
}

extension Agreement {
    fileprivate mutating func count(isGold: Bool, isFound: Bool) {
        if isGold { recall.count(isFound) }
        if isFound { precision.count(isGold) }
    }
}
