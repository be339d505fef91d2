package import Normalizing
internal import PCRE2
package import RulePacks
package import Transcripts

/// Tries the patterns of a program on turns. One a worker: it owns the matcher and its stack.
package final class Scanner {
    package let program: Program
    /// One for each ``TextLength``.
    let matchers: [Matcher]
    private let marks: WordMarks
    let mode: ScanMode
    private lazy var keeper = GateKeeper(program.gates.value)

    package init(_ program: Program, mode: ScanMode = .environment) {
        self.program = program
        self.mode = mode
        marks = WordMarks(program.rules.lexicons)
        matchers = TextLength.allCases.map { [marks] in program.rules.makeMatcher(for: $0, marks: marks) }
    }

    /// Every hit of every pattern that may listen to this speaker and counts there, but for those that a rule's own
    /// exceptions touch.
    package func scan(
        _ view: NormalizedText, by role: Role, at place: ScanPlace = .turn(0, of: 1)
    ) -> TurnHits {
        var found = TurnHits()
        if mode == .gated {
            var exceptions: [Int] = []
            forEachOpen(in: view) { number, starts in
                if number < program.entries.count {
                    tryEntry(number, on: view, starts, by: role, at: place, into: &found)
                } else {
                    exceptions.append(number - program.entries.count)
                }
            }
            found.openExceptions = exceptions
        } else {
            for number in program.entries.indices {
                let before = found
                tryEntry(number, on: view, nil, by: role, at: place, into: &found)
                if found.exhausted.count == before.exhausted.count { continue }
                // Where it cannot match it has missed nothing when it ran into a limit, and with gates it is not tried there.
                found = before
                let starts = starts(of: number, in: view)
                if let starts { tryEntry(number, on: view, starts, by: role, at: place, into: &found) }
            }
        }
        dropExcepted(in: view, from: &found)
        return found
    }

    /// The hits of one entry, whoever speaks; nil when a limit was hit.
    package func hits(ofEntry number: Int, in view: NormalizedText) -> [Hit]? {
        let entry = program.entries[number]
        var hits: [Hit] = []
        let complete = forEachMatch(of: entry.pattern, in: view) { match, value in
            hits.append(Hit(use: entry.use, match: match, value: value))
        }
        return complete ? hits : nil
    }

    /// Calls with the number of each entry, and of each exception behind them, whose gate the turn opens.
    private func forEachOpen(in view: NormalizedText, _ body: (_ number: Int, _ starts: Gates.Starts) -> Void) {
        let keeper = keeper
        view.bytes.withUnsafeBufferPointer { bytes in
            keeper.look(at: bytes, lexicons: marks.look(at: bytes))
            keeper.forEachOpen(body)
            marks.forget()
        }
    }

    /// - Parameter starts: where a match may begin, if not anywhere.
    private func tryEntry(
        _ number: Int, on view: NormalizedText, _ starts: Gates.Starts?, by role: Role, at place: ScanPlace,
        into found: inout TurnHits
    ) {
        let entry = program.entries[number]
        guard entry.pattern.by.listens(to: role), entry.counts(at: place) else { return }
        if entry.isOnlyNear {
            found.onlyNear.append(number)
            return
        }
        let complete = forEachMatch(of: entry.pattern, in: view, starts) { match, value in
            found.hits.append(Hit(use: entry.use, match: match, value: value))
        }
        if !complete { found.exhausted.append(entry.use) }
    }

    /// Where an entry may begin to match; nil when its gate is shut.
    private func starts(of number: Int, in view: NormalizedText) -> Gates.Starts? {
        var starts: Gates.Starts?
        forEachOpen(in: view) { if $0 == number { starts = $1 } }
        return starts
    }

    private func dropExcepted(in view: NormalizedText, from found: inout TurnHits) {
        var exceptions: [Int: RangeList] = [:]
        let open = found.openExceptions
        found.hits.removeAll { hit in
            guard case .statement(let rule, _) = hit.use else { return false }
            let list =
                exceptions[rule] ?? self.exceptions(program.exceptionsOfStatement[rule], in: view, open: open)
            exceptions[rule] = list
            return list.touches(hit.match)
        }
    }

    /// What the exceptions of a value rule take away from a view.
    ///
    /// - Parameter open: what ``scan(_:by:at:)`` said of them; nil when it was not asked.
    package func exceptions(ofValue rule: Int, in view: NormalizedText, open: [Int]?) -> RangeList {
        exceptions(program.exceptionsOfValue[rule], in: view, open: open)
    }

    private func exceptions(_ places: Range<Int>, in view: NormalizedText, open: [Int]?) -> RangeList {
        var ranges: [Range<Int>] = []
        for place in places where open?.contains(place) ?? true {
            // An exception that runs into a limit excepts nothing: rather too much is found than too little.
            var found: [Range<Int>] = []
            let complete = forEachMatch(of: program.exceptions[place], in: view) { match, _ in found.append(match) }
            if complete { ranges += found }
        }
        return RangeList(ranges)
    }
}

extension Speaker {
    /// Whether a pattern for this speaker is tried on the words of a role; one that is not known may be anybody.
    package func listens(to role: Role) -> Bool {
        switch (self, role) {
        case (.any, _), (_, .unknown): true
        case (.agent, .agent), (.agent, .bot), (.customer, .customer): true
        default: false
        }
    }
}
