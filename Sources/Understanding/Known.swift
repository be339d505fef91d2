internal import RulePacks

/// A value that the conversation has told, in the forms in which it may be mentioned again.
struct Known {
    /// Index into the rule set's values.
    let rule: Int
    let turn: Int
    /// How sure it was when it was found.
    let score: Double
    /// The digits, when the value is a number in the main.
    let digits: [UInt8]
    /// The ASCII words in lower case, when it is not.
    private(set) var words: [[UInt8]]
    /// The characters of other scripts, when it is not.
    let script: [UInt8]

    /// What stands before an `@`, in lower case: the mailbox, which is repeated without its domain.
    let mailbox: [UInt8]

    /// The digits at the end of the mailbox, which are asked about alone.
    let mailboxDigits: [UInt8]

    /// A piece in which the number was said, which the other side may echo.
    struct Part {
        let turn: Int
        let digits: [UInt8]
    }

    var parts: [Part] = []

    init(rule: Int, turn: Int, text: ArraySlice<UInt8>, score: Double) {
        self.rule = rule
        self.turn = turn
        self.score = score
        let bytes = Array(text)
        let digits = bytes.filter(isDigit)
        let isNumber = digits.count >= 3 && digits.count * 5 >= bytes.filter(isWordByte).count * 4
        self.digits = isNumber ? digits : []
        words = isNumber ? [] : wordRanges(in: bytes).map { folded(bytes[$0]) }
        mailbox = bytes.firstIndex(of: UInt8(ascii: "@")).map { folded(bytes[..<$0]) } ?? []
        let end = mailbox.reversed().prefix(while: isDigit)
        mailboxDigits = end.count < 2 ? [] : end.reversed()
        script = isNumber ? [] : nonASCII(text)
    }

    var isNumber: Bool { !digits.isEmpty }

    /// Whether another value is this one: the same digits, or nothing but words of it.
    func isSame(as other: Known, matching remembering: ValueRule.Remembering) -> Bool {
        if isNumber || other.isNumber { return digits == other.digits }
        if remembering == .words {
            let hasWords = other.words.allSatisfy(words.contains)
            return hasWords && (other.script.isEmpty || contains(script: other.script))
        }
        return words == other.words && script == other.script
    }

    private func contains(script piece: [UInt8]) -> Bool { !occurrences(of: piece, in: script).isEmpty }
}
