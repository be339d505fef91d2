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
///
/// An object: every pass over a conversation holds it, and counts one reference.
public final class RuleSet: Sendable {
    public let packs: [Pack]
    public let values: [ValueRule]
    public let statements: [StatementRule]
    public let facts: [FactRule]
    /// The word lists that patterns ask, by the numbers in their callouts; those without a name were classes of patterns.
    public let lexicons: [Lexicon]
    /// What single words say for each intent.
    public let words: WordWeights?
    /// What the words around a word say of its tag.
    public let tags: TagWeights?
    public let verification: VerificationPolicy?

    /// What a rule set is made of.
    struct Parts {
        var packs: [Pack] = []
        var values: [ValueRule] = []
        var statements: [StatementRule] = []
        var facts: [FactRule] = []
        var lexicons: [Lexicon] = []
        var words: WordWeights?
        var tags: TagWeights?
        var verification: VerificationPolicy?
    }

    init(_ parts: Parts) {
        (packs, values, statements, facts) = (parts.packs, parts.values, parts.statements, parts.facts)
        (lexicons, words, tags, verification) = (parts.lexicons, parts.words, parts.tags, parts.verification)
    }

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
