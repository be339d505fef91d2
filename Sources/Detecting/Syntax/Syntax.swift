/// What a regular expression says about the text that it matches, as far as that helps to tell where it cannot match.
///
/// Letters are folded to lower case. What is not known to be one of the other cases is ``character`` or ``anything``.
indirect enum Syntax {
    /// One of these characters or texts, as UTF-8; few, and without the case that PCRE2 would fold.
    case oneOf([[UInt8]])
    /// One ASCII digit.
    case digit
    /// One ASCII capital letter, matched with its case.
    case capital
    /// One Chinese or Japanese character, or another one that stands far behind ASCII and has no case.
    case wide
    /// One character that is none of these.
    case character
    /// A place between a word character and another, `\b`.
    case wordBorder
    /// A place before which no character of a word stands.
    case noWordBefore
    /// A place where an entry of a lexicon begins or ends.
    case entry(ofLexicon: Int)
    /// A text that stands around the match; it takes nothing of it.
    case around(Syntax)
    /// What stands in brackets and may stand in other patterns as well.
    case group(Group)
    case sequence([Syntax])
    case alternatives([Syntax])
    /// At least so many times, and at most, if there is a limit.
    case repeated(Syntax, least: Int, most: Int?)
    /// Any text, also none.
    case anything

    static var nothing: Syntax { .sequence([]) }

    /// The text, if it can be but one.
    var only: [UInt8]? {
        guard case .oneOf(let texts) = self, texts.count == 1 else { return nil }
        return texts[0]
    }
}
