/// A pack as its `pack.yaml` describes it.
public struct Pack: Sendable {
    public let name: String
    public let title: String
    public let version: String
    public let languages: [String]
    public let extends: [String]
    public let place: Place
}

/// All rules that are loaded, packs in the order in which they build on each other.
public struct RuleSet: Sendable {
    public internal(set) var packs: [Pack] = []
    public internal(set) var values: [ValueRule] = []
    public internal(set) var statements: [StatementRule] = []
    public internal(set) var facts: [FactRule] = []
    /// The word lists that patterns ask, by the numbers in their callouts; those without a name were classes of patterns.
    public internal(set) var lexicons: [Lexicon] = []
    /// What single words say for each intent.
    public internal(set) var words: WordWeights?
    /// What the words around a word say of its tag.
    public internal(set) var tags: TagWeights?
    public internal(set) var verification: VerificationPolicy?

    public func statements(_ kind: StatementKind) -> [StatementRule] {
        statements.filter { $0.kind == kind }
    }

    /// The value types that are reported, in the order of the packs.
    public var reportedTypes: [String] {
        var seen: Set<String> = []
        return values.filter { $0.redaction == .replace }.map(\.type).filter { seen.insert($0).inserted }
    }

    /// The English title of an intent or a value type; the id when there is none.
    public func title(of id: String) -> String {
        let titles =
            values.first { $0.type == id && $0.title["en"] != nil }?.title
            ?? statements.first { $0.id == id }?.title ?? facts.first { $0.id == id }?.title
        return titles?["en"] ?? id
    }
}
