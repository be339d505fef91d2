/// Gathers what patterns ask for; what several ask for, such as a fragment, is looked for once.
struct GateBuilder {
    private struct Text: Hashable {
        let bytes: [UInt8]
        /// Whether it is looked for only where a word begins.
        let isAtWord: Bool
    }

    /// What is looked for, each once; several literals may have the same bytes and other borders.
    private var texts: [Text] = []
    private var literalsOfText: [[Int32]] = []
    private var literals: [Literal] = []
    private var choicesOfLiteral: [[Int32]] = []
    /// How many choices all literals have.
    private var marks = 0
    /// The clauses that are looked at when a choice is found, each by the rarest one it asks for.
    private(set) var clausesOfChoice: [[Int32]] = []
    private(set) var clauses: [Gates.Clause] = []
    /// Clauses without choices.
    private(set) var bare: [Int32] = []
    private let groups = GroupMemory()
    private var numberOfText: [Text: Int] = [:]
    private var numberOfLiteral: [Literal: Int32] = [:]
    private var numberOfChoice: [ObjectIdentifier: Int32] = [:]
    /// Choices of the same texts are one, however they came about.
    private var numberOfLiterals: [[Int32]: Int32] = [:]
    /// Keeps choices alive, so that no other one gets the identity of one that is known.
    private var known: [Choice] = []

    /// The choices that are looked for in a clause; more of them would cost more than they keep shut.
    private static let mostChoices = 3
    /// One that is more frequent is looked for only where there is no better one, and one that nearly every turn has
    /// keeps nothing shut.
    private static let rare = 2.0
    private static let everywhere = 3.0

    mutating func add(_ pattern: String, as index: Int) {
        guard let syntax = SyntaxParser.syntax(of: pattern, groups) else {
            add(Requirement.Clause(), of: index)
            return
        }
        for clause in Requirement(syntax).complete { add(clause, of: index) }
    }

    private mutating func add(_ clause: Requirement.Clause, of pattern: Int) {
        // Where no more texts have a number, a pattern is tried the more often.
        let isFull = marks + Literal.mostAlternatives * Self.mostChoices > LiteralTrie.mostTexts
        let all = isFull ? [] : clause.needs.filter { $0.choice.cost < Self.everywhere }
        let sorted = all.sorted { $0.choice.cost < $1.choice.cost }
        let rare = sorted.prefix(Self.mostChoices).prefix { $0.choice.cost < Self.rare }
        var choices: [Int32] = []
        var needs: [Requirement.Need] = []
        for need in rare.isEmpty ? sorted.prefix(1) : rare {
            let number = number(of: need.choice)
            if choices.contains(number) { continue }
            choices.append(number)
            needs.append(need)
        }
        if let rarest = choices.first {
            clausesOfChoice[Int(rarest)].append(Int32(clauses.count))
        } else {
            bare.append(Int32(clauses.count))
        }
        func besides(_ place: Int) -> Int32 { place < choices.count ? choices[place] : -1 }
        func reach(_ place: Int) -> Gates.Reach { place < needs.count ? Gates.Reach(needs[place]) : .anywhere }
        clauses.append(
            Gates.Clause(
                pattern: Int32(pattern), second: besides(1), third: besides(2), reach: reach(0),
                reachOfSecond: reach(1), reachOfThird: reach(2),
                digits: UInt16(clamping: clause.leastDigits), needsCapital: clause.hasCapital, needsWide: clause.isWide,
                lexicons: clause.lexicons))
    }

    private mutating func number(of choice: Choice) -> Int32 {
        if let number = numberOfChoice[ObjectIdentifier(choice)] { return number }
        known.append(choice)
        let members = Set(choice.needed.map { literal($0) }).sorted()
        let number = numberOfLiterals[members] ?? Int32(clausesOfChoice.count)
        numberOfChoice[ObjectIdentifier(choice)] = number
        guard number == clausesOfChoice.count else { return number }
        numberOfLiterals[members] = number
        clausesOfChoice.append([])
        for literal in members { choicesOfLiteral[Int(literal)].append(number) }
        marks += members.count
        return number
    }

    private mutating func literal(_ text: [UInt8]) -> Int32 {
        let literal = Literal(text)
        if let number = numberOfLiteral[literal] { return number }
        let number = Int32(literals.count)
        numberOfLiteral[literal] = number
        literals.append(literal)
        choicesOfLiteral.append([])
        let key = Text(bytes: literal.bytes, isAtWord: literal.beginsWord)
        if let text = numberOfText[key] {
            literalsOfText[text].append(number)
        } else {
            numberOfText[key] = texts.count
            texts.append(key)
            literalsOfText.append([number])
        }
        return number
    }

    /// Texts, each with the place of its marks.
    typealias Texts = [(number: Int32, bytes: [UInt8])]

    /// What is looked for where words begin, and everywhere, and the marks of all.
    func finish() -> (words: Texts, others: Texts, marks: [Gates.Mark]) {
        var (words, others): (Texts, Texts) = ([], [])
        var marks: [Gates.Mark] = []
        // Texts of the same choices, such as two words of one fragment, share a list: what is less lies nearer.
        var known: [[Gates.Mark]: Int32] = [:]
        for (text, literals) in zip(texts, literalsOfText) {
            var list = literals.flatMap(marks(of:))
            list[list.count - 1].isLast = true
            let number = known[list] ?? Int32(marks.count)
            if known.updateValue(number, forKey: list) == nil { marks += list }
            if text.isAtWord { words.append((number, text.bytes)) } else { others.append((number, text.bytes)) }
        }
        return (words, others, marks)
    }

    private func marks(of number: Int32) -> [Gates.Mark] {
        let literal = literals[Int(number)]
        var borders: Gates.Borders = []
        // That words begin where they are looked for is known.
        if literal.hasBorderBefore, !literal.beginsWord { borders.insert(.before) }
        if literal.hasBorderBehind { borders.insert(.behind) }
        return choicesOfLiteral[Int(number)].map { choice in
            Gates.Mark(choice: choice, borders: borders, hasClauses: !clausesOfChoice[Int(choice)].isEmpty)
        }
    }
}
