public import PCRE2

/// Answers what patterns ask of lexicons. A question is a callout: an even number asks whether an entry of a lexicon
/// begins there, the odd number after it whether none does.
struct LexiconQuestion {
    let lexicon: Int
    let isNegated: Bool

    /// PCRE2 has numbers up to 255.
    static let mostLexicons = 127

    var number: Int { 2 * lexicon + 2 + (isNegated ? 1 : 0) }

    init(lexicon: Int, isNegated: Bool) {
        self.lexicon = lexicon
        self.isNegated = isNegated
    }

    init(number: Int) { self.init(lexicon: number / 2 - 1, isNegated: number % 2 == 1) }
}

extension RuleSet {
    /// A matcher that knows the lexicons that the patterns of these rules ask.
    public func makeMatcher() -> Matcher {
        let lexicons = lexicons
        return Matcher { callout in
            let question = LexiconQuestion(number: callout.number)
            guard lexicons.indices.contains(question.lexicon) else { return true }
            let begins = lexicons[question.lexicon].begins(at: callout.position, in: callout.subject)
            return begins != question.isNegated
        }
    }
}
