/// Finds the runs of number words in a folded text and says what to write in their place.
struct NumberScanner {
    private var lexer: Lexer
    private var run = Run()
    private var pending: Joint = []
    private var context = Context()
    private var edits: [Edit] = []

    /// The words that stand right before, as far as dates need them.
    private struct Context {
        var hasMonth = false
        var hasThe = false
    }

    init(_ text: [UInt8], _ vocabulary: Vocabulary) {
        lexer = Lexer(text, vocabulary)
    }

    /// The edits, from left to right.
    mutating func scan() -> [Edit] {
        while let (lexeme, range) = lexer.next() {
            switch lexeme {
            case .joint(let joint): add(joint)
            case .number(let word) where word.kind == .ordinal: addOrdinal(word, range)
            case .number(let word): add(Token(word: word, range: range, joint: pending))
            case .and(let word): addAnd(Token(word: word, range: range, joint: pending))
            case .other(let word): end(before: word, at: range.lowerBound)
            }
        }
        flush(isClosed: true)
        return edits
    }

    private mutating func add(_ joint: Joint) {
        pending.formUnion(joint)
        if !joint.isSubset(of: .space) { context = Context() }
    }

    private mutating func add(_ token: Token) {
        if token.word.language != .any, run.language != .any, token.word.language != run.language,
            !(run.language == .financialChinese && token.word.servesBothScripts)
        {
            flush(isClosed: !pending.isDisjoint(with: [.stop, .comma]))
        }
        if run.tokens.isEmpty { run.followsMonth = context.hasMonth }
        if run.language == .any { run.language = token.word.language }
        run.tokens.append(token)
        pending = []
    }

    private mutating func addAnd(_ token: Token) {
        guard !run.tokens.isEmpty, token.word.language == run.language, token.joint.isTight else {
            return end(before: token.word, at: token.range.lowerBound)
        }
        run.tokens.append(token)
        pending = []
    }

    private mutating func end(before word: Word?, at position: Int) {
        if pending.isEmpty, run.makeTimes(counterAt: position, in: lexer.text) { return }
        let isWord = lexer.text[position].isLetter || lexer.text[position] >= 0x80
        flush(isClosed: !isWord || !pending.isDisjoint(with: [.stop, .comma]))
        switch word?.kind {
        case .month: context = Context(hasMonth: true)
        case .the: context.hasThe = true
        default: context = Context()
        }
    }

    private mutating func addOrdinal(_ word: Word, _ range: Range<Int>) {
        var start = range.lowerBound
        var value = word.value
        var followsMonth = run.tokens.isEmpty && context.hasMonth
        var isCompound = false
        if let tens = run.tokens.last, tens.word.kind == .tens, tens.word.language == .english,
            !pending.isEmpty, pending.isSubset(of: [.space, .hyphen]), value < 10
        {
            run.tokens.removeLast()
            followsMonth = run.followsMonth && run.tokens.isEmpty
            start = tens.range.lowerBound
            value += tens.word.value
            isCompound = true
        }
        flush(isClosed: true)
        let ordinal = Ordinal(value: value, range: start..<range.upperBound, isCompound: isCompound)
        if ordinal.isDate(in: lexer, followsMonth: followsMonth, followsThe: context.hasThe) {
            edits.append(ordinal.edit)
        }
        context = Context()
    }

    private mutating func flush(isClosed: Bool) {
        if !run.tokens.isEmpty {
            run.isClosed = isClosed
            edits += RunWriter(run, lexer).edits()
            context = Context()
            run.tokens.removeAll(keepingCapacity: true)
        }
        run = Run(tokens: run.tokens)
        pending = []
    }
}
