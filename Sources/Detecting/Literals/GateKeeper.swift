/// Says which gates a text opens. One a worker: it keeps its memory from one text to the next.
struct GateKeeper {
    private let gates: Gates
    /// One bit a pattern, of the text that was looked at last.
    private(set) var open: [UInt64]
    /// Each text has a number of its own, so that nothing need be cleared for the next one.
    private var text: UInt32 = 0
    /// For each choice the last text in which it was found.
    private var seen: [UInt32]
    private var found: [Int32] = []
    private var folded: [UInt8] = []

    init(_ gates: Gates) {
        self.gates = gates
        open = Array(repeating: 0, count: (gates.patternCount + 63) / 64)
        seen = Array(repeating: 0, count: gates.choiceCount)
    }

    /// Looks at a text, which is valid UTF-8.
    ///
    /// - Parameter lexicons: those of which an entry may begin in it, a bit each.
    mutating func look(at bytes: UnsafeBufferPointer<UInt8>, lexicons: UInt64 = .max) {
        let traits = Traits(bytes, lexicons: lexicons)
        let all: UInt64 = traits.hasStrangeLetter ? .max : 0
        for index in open.indices { open[index] = all }
        if traits.hasStrangeLetter { return }
        startText()
        let gates = gates
        findChoices(in: bytes, gates)
        for clause in gates.bare { openIfMet(gates.clauses[Int(clause)], traits) }
        for choice in found {
            gates.clausesOfChoice.forEach(of: Int(choice)) { openIfMet(gates.clauses[Int($0)], traits) }
        }
    }

    private mutating func findChoices(in bytes: UnsafeBufferPointer<UInt8>, _ gates: Gates) {
        folded.removeAll(keepingCapacity: true)
        for byte in bytes { folded.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte) }
        folded.withUnsafeBufferPointer { folded in
            var wasWord = false
            for start in folded.indices {
                let isWord = Gates.isWord(folded[start])
                if isWord, !wasWord {
                    gates.words.forEach(at: start, of: folded) { note($0, start..<$1, folded, gates) }
                }
                gates.others.forEach(at: start, of: folded) { note($0, start..<$1, folded, gates) }
                wasWord = isWord
            }
        }
    }

    /// Notes the choices that have a text that was found.
    private mutating func note(
        _ text: Int, _ range: Range<Int>, _ folded: UnsafeBufferPointer<UInt8>, _ gates: Gates
    ) {
        let endsAtBorder = Gates.isBorder(range.upperBound, of: folded)
        gates.marks.forEach(of: text) { mark in
            if mark.hasBorderBehind, !endsAtBorder { return }
            if mark.hasBorderBefore, !Gates.isBorder(range.lowerBound, of: folded) { return }
            if seen[Int(mark.choice)] == self.text { return }
            seen[Int(mark.choice)] = self.text
            found.append(mark.choice)
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
        found.removeAll(keepingCapacity: true)
        text &+= 1
        guard text == 0 else { return }
        // After four billion texts the numbers come again.
        for index in seen.indices { seen[index] = 0 }
        text = 1
    }

    @inline(__always)
    private func isFound(_ choice: Int32) -> Bool { choice < 0 || seen[Int(choice)] == text }

    private mutating func openIfMet(_ clause: Gates.Clause, _ traits: Traits) {
        guard isFound(clause.second), isFound(clause.third), Int(clause.digits) <= traits.digits,
            !clause.needsCapital || traits.hasCapital, !clause.needsWide || traits.isWide,
            clause.lexicons & ~traits.lexicons == 0
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
    /// The lexicons of which an entry may begin in it.
    let lexicons: UInt64

    init(_ text: UnsafeBufferPointer<UInt8>, lexicons: UInt64) {
        self.lexicons = lexicons
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
