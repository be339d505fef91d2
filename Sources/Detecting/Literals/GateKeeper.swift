/// Says which gates a text opens. One a worker: it keeps its memory from one text to the next.
struct GateKeeper {
    private let gates: Gates
    /// One bit a pattern, of the text that was looked at last.
    private(set) var open: [UInt64]
    /// Each text has a number of its own, so that nothing need be cleared for the next one.
    private var text: UInt32 = 0
    private var seen: [UInt32]
    /// For each clause the last text in which one of its choices was found, and how many were.
    private var clauseText: [UInt32]
    private var clauseFound: [UInt8]

    init(_ gates: Gates) {
        self.gates = gates
        open = Array(repeating: 0, count: (gates.patternCount + 63) / 64)
        seen = Array(repeating: 0, count: gates.choiceCount)
        clauseText = Array(repeating: 0, count: gates.clauses.count)
        clauseFound = Array(repeating: 0, count: gates.clauses.count)
    }

    /// Looks at a text, which is valid UTF-8.
    mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
        let traits = Traits(bytes)
        let all: UInt64 = traits.hasStrangeLetter ? .max : 0
        for index in open.indices { open[index] = all }
        if traits.hasStrangeLetter { return }
        startText()
        let gates = gates
        for clause in gates.bare { openIfMet(gates.clauses[Int(clause)], traits) }
        gates.automaton.forEachEnd(in: bytes) { text, end in
            let range = end - Int(gates.lengths[text])..<end
            gates.literalsOfText.forEach(of: text) { literal in
                guard gates.isBordered(literal, range, in: bytes) else { return }
                gates.choicesOfLiteral.forEach(of: literal) { found(choice: $0, gates, traits) }
            }
        }
    }

    /// Calls with each pattern whose gate is open, in their order.
    func forEachOpen(_ body: (Int) -> Void) {
        for (index, word) in open.enumerated() {
            var rest = word
            while rest != 0 {
                let pattern = index << 6 + rest.trailingZeroBitCount
                // All bits are set where everything is open, the last ones beyond the patterns too.
                if pattern < gates.patternCount { body(pattern) }
                rest &= rest - 1
            }
        }
    }

    private mutating func startText() {
        text &+= 1
        guard text == 0 else { return }
        // After four billion texts the numbers come again.
        for index in seen.indices { seen[index] = 0 }
        for index in clauseText.indices { clauseText[index] = 0 }
        text = 1
    }

    /// Counts a choice for the clauses that ask for it, once a text.
    private mutating func found(choice: Int, _ gates: Gates, _ traits: Traits) {
        if seen[choice] == text { return }
        seen[choice] = text
        gates.clausesOfChoice.forEach(of: choice) { clause in
            if clauseText[clause] != text {
                clauseText[clause] = text
                clauseFound[clause] = 0
            }
            clauseFound[clause] += 1
            if clauseFound[clause] == gates.clauses[clause].choices { openIfMet(gates.clauses[clause], traits) }
        }
    }

    private mutating func openIfMet(_ clause: Gates.Clause, _ traits: Traits) {
        guard Int(clause.digits) <= traits.digits, !clause.needsCapital || traits.hasCapital,
            !clause.needsWide || traits.isWide
        else { return }
        open[Int(clause.pattern) >> 6] |= 1 << UInt64(clause.pattern & 63)
    }
}

/// What is counted in a text besides literals.
private struct Traits {
    /// ASCII digits.
    var digits = 0
    var hasCapital = false
    /// Whether it has a character beyond ASCII.
    var isWide = false
    /// Whether it has a letter beyond ASCII that PCRE2 takes for one of ASCII where case does not count: `ſ` for s, the
    /// Kelvin sign for k. The automaton does not, so such a text opens all gates.
    var hasStrangeLetter = false

    init(_ text: UnsafeBufferPointer<UInt8>) {
        for (place, byte) in text.enumerated() {
            if byte >= 0x80 { isWide = true }
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasCapital = true
            case 0xBF where place > 0 && text[place - 1] == 0xC5: hasStrangeLetter = true
            case 0xAA where place > 1 && text[place - 1] == 0x84 && text[place - 2] == 0xE2: hasStrangeLetter = true
            default: break
            }
        }
    }
}
