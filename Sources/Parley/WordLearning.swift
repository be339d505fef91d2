internal import Detecting
internal import Evaluating
internal import Learning
public import RulePacks
internal import Transcripts
internal import Understanding

/// Learns from conversations whose intents are known what each word says for each intent.
public struct WordLearning {
    private let rules: RuleSet
    private let reader: ConversationReader

    /// A term that fewer conversations have says more of these than of the intent.
    private static let leastConversations = 3
    /// Weights below this, in log-odds, are left out.
    private static let leastWeight = 0.05
    /// What a pattern weighs against the words: found with conversations that no pattern was written for, …
    private static let patternsShare = 0.65
    /// … and while learning, since gold from which patterns were written makes them look surer than they are.
    private static let known = 0.35 * patternsShare
    /// The log-odds, patterns included, from which on an intent is reported.
    private static let threshold = -0.7

    public init(rules: RuleSet) {
        self.rules = rules
        reader = ConversationReader(Program(rules))
    }

    /// - Parameter paths: gold files and folders of them.
    /// - Throws: ``Evaluation/BrokenGold`` when one has a fault.
    public func learn(from paths: [String]) throws(Evaluation.BrokenGold) -> LearnedTable {
        let conversations = try labelled(paths)
        let examples = conversations + rules.statements(.intent).flatMap(labelled)
        var counts: [[UInt8]: Int] = [:]
        for example in examples { for term in example.terms { counts[term, default: 0] += 1 } }
        let terms = counts.filter { $0.value >= Self.leastConversations }.keys.sorted {
            $0.lexicographicallyPrecedes($1)
        }
        let numbers = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, $0) })
        let regression = LogisticRegression(
            examples: examples.map { $0.terms.compactMap { numbers[$0] }.sorted() }, features: terms.count)
        let ids = rules.statements(.intent).map(\.id)
        let fits = ids.map { id in
            regression.fit(
                examples.map { $0.intents.contains(id) }, counts: examples.map { $0.counts(for: id) },
                known: examples.map { Self.known * min($0.patterns[id] ?? 0, IntentMeasure.mostOfPatterns) })
        }
        var lines: [[UInt8]] = terms.indices.compactMap { term in
            let cells = fits.map { fit -> String in
                abs(fit.weights[term]) < Self.leastWeight ? "" : Self.hundredths(fit.weights[term])
            }
            return cells.allSatisfy(\.isEmpty) ? nil : terms[term] + Self.row(cells)
        }
        let offset = IntentMeasure.threshold * Self.patternsShare - Self.threshold
        lines.append([UInt8(ascii: "*")] + Self.row(fits.map { Self.hundredths($0.base + offset) }))
        lines.sort { $0.lexicographicallyPrecedes($1) }
        let header = Array("term".utf8) + Self.row(ids)
        return LearnedTable(
            text: String(decoding: ([header] + lines).flatMap { $0 + [UInt8(ascii: "\n")] }, as: UTF8.self),
            conversations: conversations.count,
            terms: lines.count - 1)
    }

    /// In the measure of patterns.
    private static func hundredths(_ logOdds: Double) -> String {
        String(Int((logOdds / patternsShare * 100).rounded()))
    }

    private static func row(_ cells: [String]) -> [UInt8] { cells.flatMap { [UInt8(ascii: "\t")] + Array($0.utf8) } }

    private struct LabelledTerms {
        let terms: Set<[UInt8]>
        let intents: [String]
        let patterns: [String: Double]
        /// The one intent that an example of a rule tells of; nil for gold, which tells of all.
        var only: String?

        /// Rules have more examples that match than life has; the others tell what a word alone does not say.
        func counts(for id: String) -> Double {
            guard let only else { return 1 }
            return only != id ? 0 : intents.isEmpty ? 3 : 0.25
        }
    }

    /// What a rule's own examples say of it, right and wrong ones.
    private func labelled(_ rule: StatementRule) -> [LabelledTerms] {
        let all = rule.examples.match.map { ($0, [rule.id]) } + rule.examples.skip.map { ($0, []) }
        return all.map { example, intents in
            let (conversation, document) = example.conversation
            let (terms, patterns) = reader.lesson(of: conversation, in: document)
            return LabelledTerms(terms: terms, intents: intents, patterns: patterns, only: rule.id)
        }
    }

    private func labelled(_ paths: [String]) throws(Evaluation.BrokenGold) -> [LabelledTerms] {
        var examples: [LabelledTerms] = []
        try LabelledGold(rules: rules).forEach(in: paths) { gold, conversation, document in
            let (terms, patterns) = reader.lesson(of: conversation, in: document)
            examples.append(LabelledTerms(terms: terms, intents: gold.gold.intents, patterns: patterns))
        }
        return examples
    }
}
