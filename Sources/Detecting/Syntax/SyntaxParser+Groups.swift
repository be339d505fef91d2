internal import RulePacks

extension SyntaxParser {
    /// A group whose bracket has been stepped over.
    mutating func group() throws(Unreadable) -> Syntax {
        // Verbs such as (*SKIP) change how a match is looked for.
        if stands("*") { throw Unreadable() }
        guard skip("?") else { return try closed() }
        if skip("C") { return try callout() }
        if skip("#") { return try comment() }
        if skip(":") || skip(">") || skip("|") { return try closed() }
        if skip("=") || skip("<=") { return .around(try closed()) }
        if skip("!") {
            _ = try closed()
            return .nothing
        }
        if skip("<!") {
            let start = position
            _ = try closed()
            return isClassOfWords(start..<(position - 1)) ? .noWordBefore : .nothing
        }
        // A lookbehind that may be gone back into.
        if skip("<*") { throw Unreadable() }
        if skip("P<") || skip("<") { return try named(until: ">") }
        if skip("'") { return try named(until: "'") }
        return try options()
    }

    /// Whether there is but a class, of all characters of words and maybe others.
    private func isClassOfWords(_ range: Range<Int>) -> Bool {
        guard stands("[", at: range.lowerBound), endOfClass(from: range.lowerBound) == range.upperBound - 1 else {
            return false
        }
        return stands("\\", at: range.lowerBound + 1) && stands("w", at: range.lowerBound + 2)
    }

    private mutating func closed() throws(Unreadable) -> Syntax {
        let inside = try alternatives()
        guard skip(")") else { throw Unreadable() }
        return inside
    }

    private mutating func named(until end: Unicode.Scalar) throws(Unreadable) -> Syntax {
        while try take() != end {}
        return try closed()
    }

    private mutating func comment() throws(Unreadable) -> Syntax {
        while try take() != ")" {}
        // A count behind it is about what stands before it.
        if let next, [UInt8]("*+?{".utf8).contains(next) { throw Unreadable() }
        return .nothing
    }

    /// A question to whoever matches, which takes nothing of the text; only those with a number are read.
    private mutating func callout() throws(Unreadable) -> Syntax {
        let start = position
        while isAtDigit { position += 1 }
        let number = Int(String(decoding: pattern[start..<position], as: UTF8.self))
        guard skip(")") else { throw Unreadable() }
        guard let question = number.flatMap(LexiconQuestion.init(number:)), question.kind != .isAbsent else {
            return .nothing
        }
        return .entry(ofLexicon: question.lexicon)
    }

    /// `(?i)` for what follows, `(?i:…)` for what stands inside.
    private mutating func options() throws(Unreadable) -> Syntax {
        let outside = isCaseless
        var isOn = true
        while true {
            switch try take() {
            case "-": isOn = false
            case "i": isCaseless = isOn
            case "m", "s", "n", "U", "J": break
            case ")": return .nothing
            case ":":
                let inside = try closed()
                isCaseless = outside
                return inside
            default: throw Unreadable()
            }
        }
    }
}
