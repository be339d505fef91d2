package import Normalizing
internal import PCRE2
package import RulePacks
package import Transcripts

/// Tries the patterns of a program on turns. One a worker: it owns the matcher and its stack.
package final class Scanner {
    package let program: Program
    private let matcher: Matcher
    private let mode: ScanMode
    private var keeper: GateKeeper?
    /// In bytes of views.
    private var searched = 0

    /// Trying all patterns on so much takes about as long as making the gates: a quarter of a second at 33 KB a second.
    private static let worthGates = 8_000

    package init(_ program: Program, mode: ScanMode = .environment) {
        self.program = program
        self.mode = mode
        matcher = program.rules.makeMatcher()
    }

    /// Every hit of every pattern that may listen to this speaker.
    package func scan(_ view: NormalizedText, by role: Role) -> TurnHits {
        var found = TurnHits()
        searched += view.bytes.count
        if mode == .gated || mode == .whenWorth && (keeper != nil || searched > Self.worthGates) {
            forEachOpen(in: view) { tryPattern($0, on: view, by: role, into: &found) }
            return found
        }
        for index in program.entries.indices { tryPattern(index, on: view, by: role, into: &found) }
        // A pattern that cannot match here has missed nothing, and with gates it would not have been tried.
        if !found.exhausted.isEmpty {
            var open: Set<Use> = []
            forEachOpen(in: view) { open.insert(program.entries[$0].use) }
            found.exhausted.removeAll { !open.contains($0) }
        }
        return found
    }

    /// Calls with each entry whose gate the turn opens.
    private func forEachOpen(in view: NormalizedText, _ body: (Int) -> Void) {
        // Taken out while it works, so that it is neither copied nor guarded at each step.
        var keeper = self.keeper.take() ?? GateKeeper(program.gates.value)
        view.bytes.withUnsafeBufferPointer { keeper.look(at: $0) }
        keeper.forEachOpen(body)
        self.keeper = keeper
    }

    private func tryPattern(_ index: Int, on view: NormalizedText, by role: Role, into found: inout TurnHits) {
        let entry = program.entries[index]
        guard entry.pattern.by.listens(to: role) else { return }
        let complete = forEachMatch(of: entry.pattern, in: view) { match, value in
            found.hits.append(Hit(use: entry.use, match: match, value: value))
        }
        if !complete { found.exhausted.append(entry.use) }
    }

    /// Matches of a pattern as whole and value ranges of the view.
    ///
    /// - Returns: false when a limit was hit, so that something may have been missed.
    package func forEachMatch(
        of pattern: RulePattern, in view: NormalizedText, range: Range<Int>? = nil,
        _ body: (_ match: Range<Int>, _ value: Range<Int>) -> Void
    ) -> Bool {
        let range = range ?? 0..<view.bytes.count
        do throws(MatchError) {
            try matcher.forEachMatch(of: pattern.regex, in: view.bytes, range: range) { match in
                let value = pattern.valueGroups.lazy.compactMap { match.range(ofGroup: $0) }.first
                body(match.range, value ?? match.range)
            }
            return true
        } catch {
            return false
        }
    }

    /// What a rule's exceptions take away from a view.
    package func exceptions(_ patterns: [RulePattern], in view: NormalizedText) -> RangeList {
        var ranges: [Range<Int>] = []
        for pattern in patterns {
            // An exception that runs into a limit excepts nothing: rather too much is found than too little.
            var found: [Range<Int>] = []
            if forEachMatch(of: pattern, in: view, { match, _ in found.append(match) }) { ranges += found }
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
