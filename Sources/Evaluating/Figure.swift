/// A number of a score.
public enum Figure: Sendable, Equatable {
    case count(Int)
    /// From 0 to 1; nil of nothing.
    case rate(Double?)
}

extension Figure: Encodable {
    /// A rate is written with four decimals, and as null when it is one of nothing.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .count(let count): try container.encode(count)
        case .rate(let rate?): try container.encode((rate * 10_000).rounded(.toNearestOrEven) / 10_000)
        case .rate(nil): try container.encodeNil()
        }
    }
}

/// One line of a table: a name, and figures under their columns.
public struct FigureRow: Sendable {
    public let name: String
    public let figures: KeyValuePairs<String, Figure>

    public init(name: String, figures: KeyValuePairs<String, Figure>) {
        self.name = name
        self.figures = figures
    }
}
