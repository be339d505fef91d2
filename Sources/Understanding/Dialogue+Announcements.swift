internal import Detecting
internal import RulePacks
internal import Transcripts

extension Dialogue {
    mutating func takeAnnouncements(of turn: TurnView, at index: Int) {
        let cues = turn.hits.filter { hit in
            guard case .cue(let rule, _) = hit.use else { return false }
            return !isExcepted(hit.match, by: rule, in: turn)
        }
        for hit in cues {
            guard case .cue(let rule, _) = hit.use else { continue }
            heard.append(Mention(moment: Moment(turn: index, position: hit.match.lowerBound), rule: rule, kind: .cue))
            let expectation = expect(rule, openedBy: turn.role, at: index, announced: true)
            let near = hit.match.upperBound..<min(turn.count, hit.match.upperBound + Self.reach)
            let range = hit.match.upperBound..<turn.end(ofBreathFrom: hit.match.upperBound)
            guard let start = firstAnswer(of: expectation, in: turn, at: index, within: range), near.contains(start)
            else {
                if !isQuestion(hit, in: turn) { announceParts(of: expectation, in: turn, at: index, within: near) }
                continue
            }
            _ = matches(
                of: expectation, in: turn, at: index, within: start..<endOfList(from: start, of: expectation, in: turn),
                score: 0.85, recognition: .cue)
        }
    }

    /// A number that begins so announces its own rest, unless it is waited for already.
    mutating func takeBeginning(_ hit: Hit, of rule: Int, score: Double, in turn: TurnView, at index: Int) {
        guard !isExcepted(hit.match, by: rule, in: turn) else { return }
        let known = open.first { $0.rule == rule && $0.mayBeAnswered(by: turn.role) }
        var expectation = known ?? expect(rule, openedBy: turn.role, at: index, announced: true)
        candidates.append(
            Candidate(
                rule: rule, turn: index, range: hit.value, score: score, recognition: .part,
                askedAt: expectation.isAnnounced ? nil : expectation.openedAt, group: expectation.group,
                isBeginning: true))
        guard known == nil else { return }
        expectation.lastPart = turn.text[hit.value].filter(isDigit)
        expectation.lastPartAt = index
        expectation.collected = expectation.lastPart.count
        open.append(expectation)
    }

    /// Whether the words of an announcement are those of a question: "the card number, please".
    func isQuestion(_ cue: Hit, in turn: TurnView) -> Bool {
        turn.role != .customer
            && turn.hits.contains { hit in
                guard case .ask = hit.use else { return false }
                return hit.match.overlaps(cue.match)
            }
    }

    /// Where the first answer within a range begins.
    mutating func firstAnswer(
        of expectation: Expectation, in turn: TurnView, at index: Int, within range: Range<Int>
    ) -> Int? {
        var first: Int?
        for answer in rules.values[expectation.rule].answers {
            let complete = scanner.forEachMatch(of: answer, in: turn.view, range: range) { _, value in
                first = min(first ?? value.lowerBound, value.lowerBound)
            }
            if !complete { exhausted.append((index, expectation.rule)) }
        }
        return first
    }

    /// Where a list of answers ends that begins here: each next one follows within a few bytes.
    func endOfList(from start: Int, of expectation: Expectation, in turn: TurnView) -> Int {
        var end = start
        var values: [Range<Int>] = []
        for answer in rules.values[expectation.rule].answers {
            _ = scanner.forEachMatch(of: answer, in: turn.view, range: start..<turn.end(ofBreathFrom: start)) {
                values.append($1)
            }
        }
        for value in values.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if value.lowerBound > end + 8 && end > start { break }
            end = max(end, value.upperBound)
        }
        return end
    }

    /// No whole value follows: perhaps its first part does, or the next turn brings it.
    mutating func announceParts(
        of expectation: Expectation, in turn: TurnView, at index: Int, within range: Range<Int>
    ) {
        // Announced again, it begins anew.
        open.removeAll { $0.isAnnounced && $0.rule == expectation.rule }
        open.append(expectation)
        let slot = open.count - 1
        takeParts(of: slot, in: turn, at: index, within: range)
        let endsHere = turn.count - range.lowerBound <= 12
        if open[slot].collected == 0 && !endsHere { open.removeLast() }
    }
}
