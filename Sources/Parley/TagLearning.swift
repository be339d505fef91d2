internal import Detecting
internal import Evaluating
internal import Learning
internal import Normalizing
public import RulePacks
internal import Tagging
internal import Transcripts
internal import Understanding

/// Learns from conversations whose values are known what the words in and around a value say of it.
public struct TagLearning {
    private let rules: RuleSet
    private let reader: ConversationReader
    private let tagger: Tagger
    private let tags: [String]

    /// A term that fewer conversations have says more of these than of a value.
    private static let leastConversations = 3
    /// How much a weight must be worth to stay; see ``TagRegression``.
    private static let penalty = 6e-5

    public init(rules: RuleSet) {
        self.rules = rules
        reader = ConversationReader(Program(rules))
        tagger = Tagger(rules, isLearning: true)
        var tags: [String] = []
        for tag in rules.values.compactMap(\.tag) where !tags.contains(tag) { tags.append(tag) }
        self.tags = tags + [TagWeights.other]
    }

    private struct Sentence {
        let terms: [[UInt64]]
        let tags: [Int]
        let conversation: Int
    }

    /// - Parameter paths: gold files and folders of them.
    /// - Throws: ``Evaluation/BrokenGold`` when one has a fault.
    public func learn(from paths: [String]) throws(Evaluation.BrokenGold) -> LearnedTable {
        var texts: [UInt64: [UInt8]] = [:]
        var sentences: [Sentence] = []
        var conversations = 0
        try LabelledGold(rules: rules).forEach(in: paths) { gold, conversation, document in
            sentences += self.sentences(gold, conversation, document, number: conversations, &texts)
            conversations += 1
        }
        var heardIn: [UInt64: (last: Int, count: Int)] = [:]
        for sentence in sentences {
            for term in sentence.terms.joined() where heardIn[term]?.last != sentence.conversation {
                heardIn[term] = (sentence.conversation, (heardIn[term]?.count ?? 0) + 1)
            }
        }
        let terms = heardIn.filter { $0.value.count >= Self.leastConversations }.keys.sorted {
            (texts[$0] ?? []).lexicographicallyPrecedes(texts[$1] ?? [])
        }
        let numbers = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, Int32($0)) })
        let fit = TagRegression.fit(
            sentences.map { sentence in
                .init(features: sentence.terms.map { $0.compactMap { numbers[$0] } }, tags: sentence.tags)
            },
            features: terms.count, tags: tags.count + 1, penalty: Self.penalty)
        return LearnedTable(
            text: table(terms.map { texts[$0] ?? [] }, fit), conversations: conversations, terms: terms.count)
    }

    private func sentences(
        _ gold: GoldConversation, _ conversation: Conversation, _ document: Document, number: Int,
        _ texts: inout [UInt64: [UInt8]]
    ) -> [Sentence] {
        let lines = reader.lines(of: conversation, in: document)
        let values = gold.placedValues
        return tagger.terms(of: lines, writingTo: &texts).enumerated().map { turn, tokens in
            let here = values.filter { $0.turn == turn }
            let tags = tokens.map { token in
                let place = lines[turn].view.original(token.range)
                return here.first { $0.bytes.overlaps(place) }.map { tag(of: $0.type) } ?? 0
            }
            return Sentence(terms: tokens.map(\.terms), tags: tags, conversation: number)
        }
    }

    /// 0 is for none.
    private func tag(of type: String) -> Int {
        let tag = rules.values.first { $0.type == type }?.tag
        return (tag.flatMap { tags.firstIndex(of: $0) } ?? tags.count - 1) + 1
    }

    private func table(_ terms: [[UInt8]], _ fit: TagRegression.Fit) -> String {
        let count = tags.count + 1
        var rows: [(term: [UInt8], weights: [Double])] = terms.enumerated().map { index, term in
            (term, Array(fit.weights[(index * count + 1)..<((index + 1) * count)]))
        }
        for (from, weights) in zip(["none"] + tags, fit.transitions) {
            rows.append((Array("\(TagWeights.follows) \(from)".utf8), Array(weights.dropFirst())))
        }
        var lines: [[UInt8]] = []
        for (term, weights) in rows {
            let hundredths = weights.map { Int(($0 * 100).rounded()) }
            if hundredths.allSatisfy({ $0 == 0 }) { continue }
            let cells = hundredths.map { $0 == 0 ? "\t" : "\t\($0)" }
            lines.append(term + Array(cells.joined().utf8))
        }
        lines.sort { $0.lexicographicallyPrecedes($1) }
        let header = Array((["term"] + tags).joined(separator: "\t").utf8)
        return String(decoding: ([header] + lines).flatMap { $0 + [UInt8(ascii: "\n")] }, as: UTF8.self)
    }
}
