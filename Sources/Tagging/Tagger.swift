package import Normalizing
package import RulePacks
package import Transcripts

/// Finds names and the like by the words in and around them, weighed by a table. One a worker.
package final class Tagger {
    private var tokenizer: Tokenizer
    private let constants: Features.Constants
    private let lists: [UInt64]
    private let weights: TagWeights?
    private let chain: Chain?

    /// From here on a token has a tag.
    private static let threshold = 0.4
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
        var tokenizer = Tokenizer(lexicons: rules.lexicons.filter { !$0.name.isEmpty }, atoms: Atoms(remembering: isLearning))
        constants = Features.Constants(&tokenizer.atoms)
        var lists: [UInt64] = []
        for name in tokenizer.listNames { lists.append(tokenizer.atoms.atom(name)) }
        self.lists = lists
        self.tokenizer = tokenizer
        weights = rules.tags
        chain = rules.tags.map { Chain(transitions: $0.transitions) }
    }

    /// The tagged stretches of each turn; nothing when there is no table.
    package func tagged(_ lines: [Line]) -> [[Tagged]] {
        guard let weights, let chain else { return lines.map { _ in [] } }
        return zip(lines, sentences(lines)).map { line, sentence in
            // A turn of any length takes no more memory than a long one.
            stride(from: 0, to: sentence.tokens.count, by: Self.longest).flatMap { start in
                let tokens = start..<min(sentence.tokens.count, start + Self.longest)
                let likely = chain.likelihoods(scores(of: tokens, of: sentence, by: weights))
                return spans(of: tokens, of: sentence, in: line.view, likely: likely, weights.tags)
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

    private func scores(of tokens: Range<Int>, of sentence: Features, by weights: TagWeights) -> [Double] {
        let tags = weights.tags.count + 1
        var scores = [Double](repeating: 0, count: tokens.count * tags)
        scores.withUnsafeMutableBufferPointer { scores in
            for token in tokens {
                let start = (token - tokens.lowerBound) * tags
                let row = UnsafeMutableBufferPointer(rebasing: scores[start..<(start + tags)])
                sentence.forEach(of: token) { weights.add(sentence.term($0, $1, $2, $3), to: row) }
            }
        }
        return scores
    }

    private func spans(
        of tokens: Range<Int>, of sentence: Features, in line: NormalizedText, likely: [Double], _ names: [String]
    ) -> [Tagged] {
        var spans: [Tagged] = []
        let tags = names.count + 1
        for (column, name) in names.enumerated() where name != TagWeights.other {
            let likelihood = { (token: Int) in
                sentence.tokens[token].kind == .placeholder
                    ? 0 : likely[(token - tokens.lowerBound) * tags + column + 1]
            }
            var token = tokens.lowerBound
            while token < tokens.upperBound {
                let start = token
                while token < tokens.upperBound, likelihood(token) > Self.threshold { token += 1 }
                // Signs at its ends are none of it, but for what stands right before a number.
                let isSaid = { (token: Int) in sentence.tokens[token].kind != .sign }
                if let first = (start..<token).first(where: { isSaid($0) || sentence.leadsNumber($0, in: line) }),
                    let last = (start..<token).last(where: isSaid), first <= last
                {
                    let range = sentence.tokens[first].range.lowerBound..<sentence.tokens[last].range.upperBound
                    let mean = (first...last).reduce(0) { $0 + likelihood($1) } / Double(last - first + 1)
                    spans.append(Tagged(range: range, tag: name, likelihood: mean))
                }
                token += 1
            }
        }
        return spans
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
                    let term = sentence.term(template, first, second, third)
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
