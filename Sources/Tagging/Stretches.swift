internal import Normalizing
internal import RulePacks

/// Makes stretches of the tokens that have one tag.
struct Stretches {
    let sentence: [Token]
    let view: NormalizedText
    /// The tokens that were weighed.
    let tokens: Range<Int>
    /// How likely each tag of each of them is, none first.
    let likely: [Double]
    let names: [String]

    /// From here on a token has a tag.
    static let threshold = 0.4

    /// By tag, then by position.
    func tagged() -> [Tagger.Tagged] {
        tagsAtAll().flatMap { tag in
            var found: [Tagger.Tagged] = []
            var token = tokens.lowerBound
            while token < tokens.upperBound {
                let start = token
                while token < tokens.upperBound, likelihood(of: tag, at: token) > Self.threshold { token += 1 }
                if let stretch = stretch(start..<token, of: tag) { found.append(stretch) }
                token += 1
            }
            return found
        }
    }

    /// The tags that any token has: mostly none.
    private func tagsAtAll() -> [Int] {
        var has = [Bool](repeating: false, count: names.count + 1)
        for token in tokens {
            // All likelihoods of a token add up to 1.
            let row = (token - tokens.lowerBound) * has.count
            if likely[row] > 1 - Self.threshold + 1e-6 { continue }
            for tag in has.indices where likely[row + tag] > Self.threshold { has[tag] = true }
        }
        return has.indices.dropFirst().filter { has[$0] && names[$0 - 1] != TagWeights.other }
    }

    private func likelihood(of tag: Int, at token: Int) -> Double {
        if sentence[token].kind == .placeholder { return 0 }
        return likely[(token - tokens.lowerBound) * (names.count + 1) + tag]
    }

    /// Signs at its ends are none of it, but for what stands right before a number.
    private func stretch(_ tagged: Range<Int>, of tag: Int) -> Tagger.Tagged? {
        let isSaid = { (token: Int) in sentence[token].kind != .sign }
        guard let first = tagged.first(where: { isSaid($0) || leadsNumber($0) }),
            let last = tagged.last(where: isSaid), first <= last
        else { return nil }
        let sum = (first...last).reduce(0) { $0 + likelihood(of: tag, at: $1) }
        return Tagger.Tagged(
            range: sentence[first].range.lowerBound..<sentence[last].range.upperBound, tag: names[tag - 1],
            likelihood: sum / Double(last - first + 1))
    }

    /// Whether it is a sign that belongs to the number right behind it: `(`, `+` or `#`.
    private func leadsNumber(_ index: Int) -> Bool {
        guard index + 1 < sentence.count, sentence[index + 1].kind == .number,
            sentence[index + 1].range.lowerBound == sentence[index].range.upperBound
        else { return false }
        return "(+#".utf8.contains(view.bytes[sentence[index].range.lowerBound])
    }
}
