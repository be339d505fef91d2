internal import Evaluating

/// An evaluation as one JSON object: what the tables say, by name.
struct EvaluationDocument: Encodable {
    private let overall: [String: Figure]
    private let types: [String: [String: Figure]]
    private let intents: [String: [String: Figure]]
    private let findings: [String: [String: Figure]]
    private let confusion: [String: [String: Int]]
    private let groups: [String: [String: Figure]]
    private let misses: [MissList.Shown]?

    init(score: Score, misses: [MissList.Shown]?) {
        overall = Self.object(score.overall)
        types = Self.object(score.typeRows)
        intents = Self.object(score.intentRows)
        findings = Self.object(score.findingRows)
        confusion = score.confusion
        groups = Self.object(score.groupRows)
        self.misses = misses
    }

    private static func object(_ rows: [FigureRow]) -> [String: [String: Figure]] {
        Dictionary(uniqueKeysWithValues: rows.map { ($0.name, object($0.figures)) })
    }

    private static func object(_ figures: KeyValuePairs<String, Figure>) -> [String: Figure] {
        Dictionary(uniqueKeysWithValues: figures.map { ($0.key, $0.value) })
    }
}
