public import PCRE2

/// Answers what patterns ask of lexicons. A question is a callout: three numbers a lexicon, one a kind of question.
struct LexiconQuestion {
    /// As patterns name it: `{{is:NAME}}`.
    enum Kind: String, CaseIterable {
        /// Whether an entry begins there.
        case begins = "is"
        /// Whether none does.
        case isAbsent = "isnt"
        /// Whether one ends there.
        case ends
    }

    let lexicon: Int
    let kind: Kind

    /// PCRE2 has numbers up to 255.
    static let mostLexicons = 254 / Kind.allCases.count

    var number: Int { Kind.allCases.count * lexicon + (Kind.allCases.firstIndex(of: kind) ?? 0) + 1 }

    init(lexicon: Int, kind: Kind) {
        self.lexicon = lexicon
        self.kind = kind
    }

    /// - Returns: nil for a callout that stands in a pattern by itself, `(?C)`.
    init?(number: Int) {
        guard number > 0 else { return nil }
        let count = Kind.allCases.count
        self.init(lexicon: (number - 1) / count, kind: Kind.allCases[(number - 1) % count])
    }
}

extension RuleSet {
    /// A matcher that knows the lexicons that the patterns of these rules ask.
    public func makeMatcher() -> Matcher {
        let lexicons = lexicons
        return Matcher { callout in
            guard let question = LexiconQuestion(number: callout.number), lexicons.indices.contains(question.lexicon)
            else { return true }
            let lexicon = lexicons[question.lexicon]
            return switch question.kind {
            case .begins: lexicon.begins(at: callout.position, in: callout.subject)
            case .isAbsent: !lexicon.begins(at: callout.position, in: callout.subject)
            case .ends: lexicon.ends(at: callout.position, in: callout.subject)
            }
        }
    }
}
