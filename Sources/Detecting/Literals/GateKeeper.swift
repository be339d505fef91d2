/// Says which gates a text opens. One a worker: it keeps its memory from one text to the next.
///
/// An object with memory of its own: what is noted a hundred times a turn is neither checked nor moved.
final class GateKeeper {
    private let gates: Gates
    /// One bit a pattern, of the text that was looked at last, …
    private let open: UnsafeMutableBufferPointer<UInt64>
    /// … and where a pattern whose bit is set may begin to match, …
    private let starts: UnsafeMutablePointer<Gates.Starts>
    /// … unless all may match anywhere.
    private var isAllOpen = false
    /// How many bytes the text has.
    private var length: Int32 = 0
    /// Each text has a number of its own, so that nothing need be cleared for the next one.
    private var text: UInt32 = 0
    /// For each choice where it was found in the last text that has it.
    private let seen: UnsafeMutablePointer<Gates.Sighting>
    /// The choices that were found and have clauses.
    private let found: UnsafeMutablePointer<Int32>
    private let folding = Folding()

    init(_ gates: Gates) {
        self.gates = gates
        open = .allocate(capacity: (gates.patternCount + 63) / 64)
        open.initialize(repeating: 0)
        starts = .allocate(capacity: gates.patternCount)
        // One more of each, where what was not found, or was before, may be noted.
        seen = .allocate(capacity: gates.choiceCount + 1)
        seen.initialize(repeating: Gates.Sighting(), count: gates.choiceCount + 1)
        found = .allocate(capacity: gates.choiceCount + 1)
    }

    deinit {
        open.deallocate()
        starts.deallocate()
        seen.deallocate()
        found.deallocate()
    }

    /// Looks at a text, which is valid UTF-8.
    ///
    /// - Parameter lexicons: those of which an entry may begin in it, a bit each.
    func look(at bytes: UnsafeBufferPointer<UInt8>, lexicons: UInt64 = .max) {
        let traits = Traits(bytes, lexicons: lexicons)
        length = Int32(truncatingIfNeeded: bytes.count)
        isAllOpen = traits.hasStrangeLetter
        open.update(repeating: isAllOpen ? .max : 0)
        if isAllOpen { return }
        openMet(found: findChoices(in: folding.fold(bytes)), traits)
    }

    /// - Returns: how many were found that have clauses.
    private func findChoices(in folded: FoldedText) -> Int {
        let notes = Notes(
            number: nextText(), seen: seen, nowhere: gates.choiceCount, found: found, marks: gates.marks.start,
            folded: folded)
        let (bytes, words, others) = (folded.bytes, gates.words, gates.others)
        var count = 0
        for start in 0..<bytes.count {
            if folded.beginsWord(at: start) {
                words.forEach(at: start, of: bytes) { notes.add($0, start..<$1, &count) }
            }
            others.forEach(at: start, of: bytes) { notes.add($0, start..<$1, &count) }
        }
        return count
    }

    private func openMet(found count: Int, _ traits: Traits) {
        let (clauses, bare) = (gates.clauses.start, gates.bare)
        for place in 0..<bare.count { open(clauses[Int(bare.start[place])], by: -1, if: traits) }
        for place in 0..<count {
            let choice = found[place]
            gates.clausesOfChoice.forEach(of: Int(choice)) { open(clauses[Int($0)], by: choice, if: traits) }
        }
    }

    /// Opens the gate of a pattern where all that a clause asks for is met.
    ///
    /// - Parameter choice: by which the clause was found; less than 0 for none.
    @inline(__always)
    private func open(_ clause: Gates.Clause, by choice: Int32, if traits: Traits) {
        func isFound(_ choice: Int32) -> Bool { choice < 0 || seen[Int(choice)].text == text }
        guard isFound(clause.second), isFound(clause.third), Int(clause.digits) <= traits.digits,
            !clause.needsCapital || traits.hasCapital, !clause.needsWide || traits.isWide,
            clause.lexicons & ~traits.lexicons == 0
        else { return }
        var starts = Gates.Starts(first: 0, last: length)
        let width: Int32 = traits.isWide ? 4 : 1
        if choice >= 0 { clause.reach.narrow(&starts, by: seen[Int(choice)], width: width) }
        if clause.second >= 0 { clause.reachOfSecond.narrow(&starts, by: seen[Int(clause.second)], width: width) }
        if clause.third >= 0 { clause.reachOfThird.narrow(&starts, by: seen[Int(clause.third)], width: width) }
        if starts.first > starts.last { return }
        let pattern = Int(clause.pattern)
        let bit: UInt64 = 1 << UInt64(clause.pattern & 63)
        // Another clause of the pattern may have opened it.
        if open[pattern >> 6] & bit != 0 { starts.formUnion(self.starts[pattern]) }
        self.starts[pattern] = starts
        open[pattern >> 6] |= bit
    }

    private func nextText() -> UInt32 {
        text &+= 1
        if text == 0 {
            // After four billion texts the numbers come again.
            seen.update(repeating: Gates.Sighting(), count: gates.choiceCount + 1)
            text = 1
        }
        return text
    }

    /// Calls with each pattern whose gate is open, in their order, and with where it may begin to match.
    func forEachOpen(_ body: (_ pattern: Int, _ starts: Gates.Starts) -> Void) {
        for (index, word) in open.enumerated() {
            var rest = word
            while rest != 0 {
                let pattern = index << 6 + rest.trailingZeroBitCount
                // All bits are set where everything is open, the last ones beyond the patterns too.
                if pattern < gates.patternCount {
                    body(pattern, isAllOpen ? Gates.Starts(first: 0, last: length) : starts[pattern])
                }
                rest &= rest - 1
            }
        }
    }
}
