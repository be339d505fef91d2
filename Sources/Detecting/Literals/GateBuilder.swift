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
    private static let rare = 1.5
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
        let isFull = texts.count + Literal.mostAlternatives * Self.mostChoices > LiteralTrie.mostTexts
        let all = isFull ? [] : clause.choices.filter { $0.cost < Self.everywhere }
        let sorted = all.sorted { $0.cost < $1.cost }
        let rare = sorted.prefix(Self.mostChoices).prefix { $0.cost < Self.rare }
        var choices: [Int32] = []
        for choice in rare.isEmpty ? sorted.prefix(1) : rare {
            let number = number(of: choice)
            if !choices.contains(number) { choices.append(number) }
        }
        if let rarest = choices.first {
            clausesOfChoice[Int(rarest)].append(Int32(clauses.count))
        } else {
            bare.append(Int32(clauses.count))
        }
        func besides(_ place: Int) -> Int32 { place < choices.count ? choices[place] : -1 }
        clauses.append(
            Gates.Clause(
                pattern: Int32(pattern), second: besides(1), third: besides(2),
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

    /// For each text the choices that have it.
    var marksOfText: [[Gates.Mark]] {
        literalsOfText.map { members in
            members.flatMap { number in
                let literal = literals[Int(number)]
                return choicesOfLiteral[Int(number)].map { choice in
                    Gates.Mark(
                        choice: choice, hasBorderBefore: literal.hasBorderBefore && !literal.beginsWord,
                        hasBorderBehind: literal.hasBorderBehind)
                }
            }
        }
    }

    /// What is looked for where words begin, or everywhere, with its number.
    func texts(atWords: Bool) -> [(number: Int32, bytes: [UInt8])] {
        texts.indices.filter { texts[$0].isAtWord == atWords }.map { (Int32($0), texts[$0].bytes) }
    }
}
