package import Normalizing
package import RulePacks
package import Transcripts

/// Finds names and the like by the words in and around them, weighed by a table. One a worker.
package final class Tagger {
    private var tokenizer: Tokenizer
    private let constants: Features.Constants
    private let lists: [UInt64]
    private let words: WordScores?
    private let chain: Chain?

    /// How many tokens are weighed at once.
    private static let longest = 2000
    /// How many of the last words of the other side are heard, and how many turns back they are looked for.
    private static let mostHeard = 12
    private static let reach = 4

    /// A turn as it is said.
    package struct Line {
        package let view: NormalizedText
        package let role: Role

        package init(view: NormalizedText, role: Role) {
            self.view = view
            self.role = role
        }
    }

    /// A stretch of a turn with one tag.
    package struct Tagged {
        /// UTF-8 byte range of the turn's normalized view.
        package let range: Range<Int>
        package let tag: String
        /// How likely its tokens have the tag, on average.
        package let likelihood: Double
    }

    /// - Parameter isLearning: whether ``terms(of:writingTo:)`` is wanted: words are remembered then.
    package init(_ rules: RuleSet, isLearning: Bool = false) {
        var tokenizer = Tokenizer(
            lexicons: rules.lexicons.filter { !$0.name.isEmpty }, atoms: Atoms(remembering: isLearning))
        constants = Features.Constants(&tokenizer.atoms)
        var lists: [UInt64] = []
        for name in tokenizer.listNames { lists.append(tokenizer.atoms.atom(name)) }
        self.lists = lists
        self.tokenizer = tokenizer
        words = rules.tags.map { [constants] in WordScores($0, constants, lists: lists) }
        chain = rules.tags.map { Chain(transitions: $0.transitions) }
    }

    /// The tagged stretches of each turn; nothing when there is no table.
    package func tagged(_ lines: [Line]) -> [[Tagged]] {
        guard let words, let chain else { return lines.map { _ in [] } }
        return zip(lines, sentences(lines)).map { line, sentence in
            var scores = FeatureScores(sentence, by: words)
            // A turn of any length takes no more memory than a long one.
            return stride(from: 0, to: sentence.tokens.count, by: Self.longest).flatMap { start -> [Tagged] in
                let tokens = start..<min(sentence.tokens.count, start + Self.longest)
                guard let likely = chain.likelihoods(scores.scores(of: tokens), reaching: Stretches.threshold) else {
                    return []
                }
                return Stretches(
                    sentence: sentence.tokens, view: line.view, tokens: tokens, likely: likely,
                    names: words.weights.tags
                ).tagged()
            }
        }
    }

    private func sentences(_ lines: [Line]) -> [Features] {
        let tokens = lines.map { tokenizer.tokens(of: $0.view) }
        return lines.indices.map { index in
            let other = (max(0, index - Self.reach)..<index).last {
                (lines[$0].role != lines[index].role || lines[index].role == .unknown) && tokens[$0].count > 3
            }
            return Features(
                tokens: tokens[index], heard: other.map { tokens[$0].suffix(Self.mostHeard).map(\.word) } ?? [],
                speaker: tokenizer.atoms.atom(lines[index].role.rawValue.utf8), lists: lists, constants: constants)
        }
    }
}

extension Tagger {
    /// The terms of every token of every turn, for learning, and where the tokens stand in the normalized views.
    package func terms(
        of lines: [Line], writingTo texts: inout [UInt64: [UInt8]]
    ) -> [[(range: Range<Int>, terms: [UInt64])]] {
        sentences(lines).map { sentence in
            sentence.tokens.indices.map { token in
                var terms: [UInt64] = []
                sentence.forEach(of: token) { template, first, second, third in
                    let term = constants.term(template, first, second, third)
                    terms.append(term)
                    if texts[term] == nil {
                        var text = Array(template.name.utf8)
                        for word in [first, second, third] where word != 0 {
                            text.append(UInt8(ascii: " "))
                            text += tokenizer.atoms.texts?[word] ?? []
                        }
                        texts[term] = text
                    }
                }
                return (sentence.tokens[token].range, terms)
            }
        }
    }
}
