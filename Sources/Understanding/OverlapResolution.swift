internal import Detecting
internal import RulePacks

/// Settles which candidate a piece of text belongs to: the surer one, then the longer one, then the one
/// whose numbers must be as long as this, then the earlier rule.
struct OverlapResolution {
    /// What counts of each value rule, by its index: small, since it is asked for whenever two candidates are compared.
    private let traits: [Traits]

    private struct Traits {
        /// Whether a number of the rule has one length only.
        let isExact: Bool
        /// A number that loses a part is a different number; an address without its ZIP is still an address.
        let canBeSplit: Bool
        /// Names and addresses are told in words, of which a pattern may have seen some only.
        let canBeWidened: Bool
    }

    init(rules: RuleSet) {
        traits = rules.values.map { rule in
            let canBeSplit = rule.redaction == .replace && rule.digits == nil && rule.validators.isEmpty
            return Traits(
                isExact: rule.digits?.count == 1, canBeSplit: canBeSplit,
                canBeWidened: canBeSplit && (rule.remembering == .words || rule.comesInPieces))
        }
    }

    /// Candidates that do not overlap, by turn and position. What the winner leaves of a name or an address stays.
    func settle(_ candidates: [Candidate], in turns: [TurnView]) -> [Candidate] {
        var byTurn: [Int: [Candidate]] = [:]
        for candidate in candidates { byTurn[candidate.turn, default: []].append(candidate) }
        return byTurn.keys.sorted().flatMap { turn in
            settleTurn(byTurn[turn] ?? [], text: turns[turn].text)
        }
    }

    private func settleTurn(_ candidates: [Candidate], text: [UInt8]) -> [Candidate] {
        let ranked = candidates.sorted { first, second in
            if first.score != second.score { return first.score > second.score }
            if first.range.count != second.range.count { return first.range.count > second.range.count }
            if traits[first.rule].isExact != traits[second.rule].isExact { return traits[first.rule].isExact }
            // Of two questions that are open the later one is answered.
            let asked = (opening(of: first), opening(of: second))
            if asked.0 != asked.1 { return asked.0 > asked.1 }
            if first.rule != second.rule { return first.rule < second.rule }
            return first.range.lowerBound < second.range.lowerBound
        }
        var settled: [Candidate] = []
        var taken = RangeList()
        /// Which of the settled begins where.
        var starts: [Int: Int] = [:]
        for candidate in ranked where !candidate.range.isEmpty {
            let winners = taken.overlapping(candidate.range)
            if winners.isEmpty {
                starts[candidate.range.lowerBound] = settled.count
                settled.append(candidate)
                taken.insert(candidate.range)
            } else if let known = widened(by: candidate, winners, among: settled, starts, text: text) {
                settled[known].range = candidate.range
                starts[candidate.range.lowerBound] = known
                for range in subtract(winners, from: candidate.range) { taken.insert(range) }
            } else if traits[candidate.rule].canBeSplit, !losesNumber(candidate, to: winners, text: text) {
                for range in subtract(winners, from: candidate.range) {
                    if let range = trimmed(range, text: text), isWorthKeeping(text[range], of: candidate) {
                        var rest = candidate
                        rest.range = range
                        starts[range.lowerBound] = settled.count
                        settled.append(rest)
                        taken.insert(range)
                    }
                }
            }
        }
        return settled.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The turn that asked for a candidate, or announced it.
    private func opening(of candidate: Candidate) -> Int {
        candidate.askedAt ?? (candidate.recognition == .part ? candidate.turn : -1)
    }

    /// The one winner that is of the candidate's rule and stands within it: of a name the longer reading is the whole one.
    private func widened(
        by candidate: Candidate, _ winners: ArraySlice<Range<Int>>, among settled: [Candidate], _ starts: [Int: Int],
        text: [UInt8]
    ) -> Int? {
        guard winners.count == 1, let winner = winners.first, traits[candidate.rule].canBeWidened,
            candidate.range.lowerBound <= winner.lowerBound, winner.upperBound <= candidate.range.upperBound,
            let index = starts[winner.lowerBound], settled[index].range == winner,
            settled[index].rule == candidate.rule,
            // In front of a Han name or address stand words that no space parts from it.
            text[candidate.range.lowerBound..<winner.lowerBound].allSatisfy({ $0 < 0x80 })
        else { return nil }
        return index
    }

    /// What is left of "78207 right here" is no address if the number is a ZIP code.
    private func losesNumber(_ candidate: Candidate, to winners: ArraySlice<Range<Int>>, text: [UInt8]) -> Bool {
        let start = candidate.range.lowerBound
        return isDigit(text[start])
            && winners.contains { $0.contains(start) && $0.count >= 5 && text[$0].allSatisfy(isDigit) }
    }

    /// Three letters, or three characters of another script, and no small rest of what another rule knows better.
    private func isWorthKeeping(_ rest: ArraySlice<UInt8>, of candidate: Candidate) -> Bool {
        guard rest.count * 4 >= candidate.range.count else { return false }
        return rest.count { $0 < 0x80 && isWordByte($0) } >= 3 || nonASCII(rest).count >= 9
    }

    /// What is left of a range between others, which are sorted and overlap it.
    private func subtract(_ taken: ArraySlice<Range<Int>>, from range: Range<Int>) -> [Range<Int>] {
        var free: [Range<Int>] = []
        var position = range.lowerBound
        for other in taken {
            if position < other.lowerBound { free.append(position..<other.lowerBound) }
            position = other.upperBound
        }
        if position < range.upperBound { free.append(position..<range.upperBound) }
        return free
    }

    /// Without separators at either end; nil when nothing is left.
    private func trimmed(_ range: Range<Int>, text: [UInt8]) -> Range<Int>? {
        guard let first = text[range].firstIndex(where: isWordByte), let last = text[range].lastIndex(where: isWordByte)
        else { return nil }
        return first..<(last + 1)
    }
}
