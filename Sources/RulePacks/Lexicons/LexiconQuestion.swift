package import PCRE2

/// Answers what patterns ask of lexicons. A question is a callout: three numbers a lexicon, one a kind of question.
package struct LexiconQuestion {
    /// As patterns name it: `{{is:NAME}}`.
    package enum Kind: String, CaseIterable {
        /// Whether an entry begins there.
        case begins = "is"
        /// Whether none does.
        case isAbsent = "isnt"
        /// Whether one ends there.
        case ends
    }

    package let lexicon: Int
    package let kind: Kind

    /// PCRE2 has numbers up to 255.
    static let mostLexicons = 254 / Kind.allCases.count

    var number: Int { Kind.allCases.count * lexicon + (Kind.allCases.firstIndex(of: kind) ?? 0) + 1 }

    init(lexicon: Int, kind: Kind) {
        self.lexicon = lexicon
        self.kind = kind
    }

    /// - Returns: nil for a callout that stands in a pattern by itself, `(?C)`.
    package init?(number: Int) {
        guard number > 0 else { return nil }
        let count = Kind.allCases.count
        self.init(lexicon: (number - 1) / count, kind: Kind.allCases[(number - 1) % count])
    }
}

extension RuleSet {
    /// A matcher that knows the lexicons that the patterns of these rules ask.
    ///
    /// - Parameters:
    ///   - length: of the texts that it is for.
    ///   - marks: says no quickly, on the text that it looked at last.
    package func makeMatcher(for length: TextLength = .usual, marks: WordMarks? = nil) -> Matcher {
        let lexicons = lexicons
        return Matcher(limits: Limits(match: length.mostSteps)) { callout in
            guard let question = LexiconQuestion(number: callout.number), lexicons.indices.contains(question.lexicon)
            else { return true }
            let lexicon = lexicons[question.lexicon]
            func begins() -> Bool {
                marks?.mayBegin(question.lexicon, at: callout.position, of: callout.subject) ?? true
                    && lexicon.begins(at: callout.position, in: callout.subject)
            }
            return switch question.kind {
            case .begins: begins()
            case .isAbsent: !begins()
            case .ends: lexicon.ends(at: callout.position, in: callout.subject)
            }
        }
    }
}
