internal import Detecting
internal import RulePacks
internal import Transcripts

/// Walks the turns in order: a question or an announcement opens an expectation, later turns answer it.
struct Dialogue {
    let scanner: Scanner
    let rules: RuleSet
    private(set) var candidates: [Candidate] = []
    private(set) var questions: [Question] = []
    /// Patterns that ran into a limit while an answer was looked for, with their turn.
    private(set) var exhausted: [(turn: Int, rule: Int)] = []
    private var open: [Expectation] = []
    private var groups = 0
    /// What the exceptions of each rule take away from the turn that is being read.
    private var exceptions: [Int: RangeList] = [:]

    /// An expectation is given up this many turns after it was opened, whoever spoke them.
    private static let longestWait = 12
    /// How far behind an announcement the value may begin, in bytes of the view.
    private static let reach = 40

    init(scanner: Scanner) {
        self.scanner = scanner
        rules = scanner.program.rules
    }

    mutating func read(_ turns: [TurnView]) {
        for (index, turn) in turns.enumerated() {
            exceptions = [:]
            takePatterns(of: turn, at: index)
            takeAnswers(in: turn, at: index)
            takeAnnouncements(of: turn, at: index)
            openQuestions(of: turn, at: index)
        }
    }

    // MARK: Values by themselves

    /// Reads text that is no turn: nobody answers there.
    mutating func readAlone(_ text: TurnView, at index: Int) {
        exceptions = [:]
        takePatterns(of: text, at: index)
    }

    private mutating func takePatterns(of turn: TurnView, at index: Int) {
        for hit in turn.hits {
            guard case .value(let rule, let pattern) = hit.use else { continue }
            let chosen = rules.values[rule].patterns[pattern]
            add(
                hit.value, rule: rule, pattern: chosen, turn: turn, at: index,
                score: chosen.score ?? rules.values[rule].score, recognition: .pattern, match: hit.match)
        }
    }

    // MARK: Answers

    private mutating func takeAnswers(in turn: TurnView, at index: Int) {
        // A piece of a number belongs to what was asked for last.
        var hasParts = false
        for slot in latestFirst() where open[slot].mayBeAnswered(by: turn.role) {
            let score = open[slot].openedAt + 1 == index ? 0.72 : 0.7
            if turn.isMoreThanNod { open[slot].patience -= 1 }
            if matches(of: open[slot], in: turn, at: index, within: 0..<turn.count, score: score) > 0 {
                open[slot].answeredAt = index
            } else if !hasParts {
                hasParts = takeParts(of: slot, in: turn, at: index, within: 0..<turn.count)
            }
        }
        takeReadBack(in: turn, at: index)
        closeAnswered(after: turn, at: index)
        open.removeAll { $0.patience <= 0 || index - $0.openedAt >= Self.longestWait }
    }

    /// Right after an answer the asker may say it again in another form: "March third" and then "3/3".
    private mutating func takeReadBack(in turn: TurnView, at index: Int) {
        for expectation in open where !expectation.mayBeAnswered(by: turn.role) && expectation.answeredAt == index - 1 {
            let rule = rules.values[expectation.rule]
            guard rule.digits != nil || !rule.validators.isEmpty else { continue }
            _ = matches(of: expectation, in: turn, at: index, within: 0..<turn.count, score: 0.6)
        }
    }

    /// Open expectations, the last opened first; of one turn in the order of the packs.
    private func latestFirst() -> [Int] {
        open.indices.sorted { first, second in
            if open[first].openedAt != open[second].openedAt { return open[first].openedAt > open[second].openedAt }
            if open[first].isAnnounced != open[second].isAnnounced { return open[second].isAnnounced }
            return open[first].rule < open[second].rule
        }
    }

    /// A name or an address is given once the other side goes on; a number may still be corrected or completed.
    private mutating func closeAnswered(after turn: TurnView, at index: Int) {
        open.removeAll { expectation in
            guard let answeredAt = expectation.answeredAt, rules.values[expectation.rule].digits == nil else {
                return false
            }
            return answeredAt < index && (expectation.isAnnounced || !expectation.mayBeAnswered(by: turn.role))
        }
    }

    /// Adds every match of the rule's answers; gives back how many there were.
    private mutating func matches(
        of expectation: Expectation, in turn: TurnView, at index: Int, within range: Range<Int>, score: Double,
        recognition: Recognition = .answer
    ) -> Int {
        var count = 0
        for answer in rules.values[expectation.rule].answers {
            var found: [Range<Int>] = []
            let complete = scanner.forEachMatch(of: answer, in: turn.view, range: range) { found.append($1) }
            if !complete { exhausted.append((index, expectation.rule)) }
            for value in found {
                // What comes later in a list after an announcement may have one of its own.
                let isFollower = recognition == .cue && value.lowerBound > range.lowerBound
                let isAdded = add(
                    value, rule: expectation.rule, pattern: answer, turn: turn, at: index,
                    score: (answer.score ?? score) - (isFollower ? 0.05 : 0), recognition: recognition,
                    askedAt: expectation.isAnnounced ? nil : expectation.openedAt)
                count += isAdded ? 1 : 0
            }
        }
        return count
    }

    /// A value of many digits may come in pieces: each run of digits that still fits is one.
    ///
    /// - Returns: whether there was any.
    @discardableResult
    private mutating func takeParts(
        of slot: Int, in turn: TurnView, at index: Int, within range: Range<Int>
    ) -> Bool {
        let expectation = open[slot]
        let rule = rules.values[expectation.rule]
        guard let length = rule.digits, !expectation.isAnswered || expectation.collected > 0 else { return false }
        let missing = length.upperBound - expectation.collected
        // Two digits are a date or a count more often than a piece, unless there is hardly anything else.
        let least = expectation.collected > 0 || turn.isHardlyMoreThanDigits ? 2 : 3
        for run in digitRuns(in: turn.text[range]) where run.digits.count >= least && run.digits.count <= missing {
            guard !isGlued(run.range, in: turn.text), !isExcepted(run.range, by: expectation.rule, in: turn)
            else { continue }
            candidates.append(
                Candidate(
                    rule: expectation.rule, turn: index, range: run.range, score: 0.6, recognition: .part,
                    askedAt: expectation.isAnnounced ? nil : expectation.openedAt, group: expectation.group))
            // What the other side repeats is not said again.
            if run.digits == expectation.lastPart { continue }
            open[slot].lastPart = run.digits
            open[slot].collected += run.digits.count
            open[slot].patience = rule.within
        }
        if open[slot].collected >= length.lowerBound { open[slot].answeredAt = index }
        return open[slot].collected > expectation.collected
    }

    /// Whether digits hang on letters, as in a ticket number: `TK-9035`.
    private func isGlued(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        var before = range.lowerBound - 1
        if before > 0, text[before] == UInt8(ascii: "-") { before -= 1 }
        return before >= 0 && isLetter(text[before])
    }

    // MARK: Announcements

    private mutating func takeAnnouncements(of turn: TurnView, at index: Int) {
        let cues = turn.hits.filter { hit in
            guard case .cue(let rule, _) = hit.use else { return false }
            return !isExcepted(hit.match, by: rule, in: turn)
        }
        for hit in cues {
            guard case .cue(let rule, _) = hit.use else { continue }
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

    /// Whether the words of an announcement are those of a question: "the card number, please".
    private func isQuestion(_ cue: Hit, in turn: TurnView) -> Bool {
        turn.role != .customer
            && turn.hits.contains { hit in
                guard case .ask = hit.use else { return false }
                return hit.match.overlaps(cue.match)
            }
    }

    /// Where the first answer within a range begins.
    private mutating func firstAnswer(
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
    private func endOfList(from start: Int, of expectation: Expectation, in turn: TurnView) -> Int {
        var end = start
        var values: [Range<Int>] = []
        for answer in rules.values[expectation.rule].answers {
            _ = scanner.forEachMatch(of: answer, in: turn.view, range: start..<turn.end(ofBreathFrom: start)) { values.append($1) }
        }
        for value in values.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if value.lowerBound > end + 8 && end > start { break }
            end = max(end, value.upperBound)
        }
        return end
    }

    /// No whole value follows: perhaps its first part does, or the next turn brings it.
    private mutating func announceParts(
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

    // MARK: Questions

    private mutating func openQuestions(of turn: TurnView, at index: Int) {
        for hit in turn.hits {
            guard case .ask(let rule, _) = hit.use,
                turn.role == .agent || !isAnsweredByItself(hit, rule: rule, at: index),
                !isExcepted(hit.match, by: rule, in: turn)
            else { continue }
            questions.append(Question(type: rules.values[rule].type, turn: index, askedBy: turn.role))
            open.removeAll { $0.rule == rule }
            open.append(expect(rule, openedBy: turn.role, at: index, announced: false))
        }
    }

    /// Whether the speaker gives the value right away: "my name is …" is no question for a name.
    private func isAnsweredByItself(_ hit: Hit, rule: Int, at index: Int) -> Bool {
        candidates.reversed().prefix { $0.turn == index }.contains { candidate in
            [.pattern, .cue].contains(candidate.recognition) && candidate.range.upperBound > hit.match.lowerBound
                && rules.values[candidate.rule].type == rules.values[rule].type
        }
    }

    private mutating func expect(_ rule: Int, openedBy role: Role, at index: Int, announced: Bool) -> Expectation {
        groups += 1
        return Expectation(
            rule: rule, openedAt: index, openedBy: role, isAnnounced: announced,
            patience: rules.values[rule].within, group: groups)
    }

    // MARK: Candidates

    private mutating func isExcepted(_ range: Range<Int>, by rule: Int, in turn: TurnView) -> Bool {
        if rules.values[rule].nots.isEmpty { return false }
        let list = exceptions[rule] ?? scanner.exceptions(rules.values[rule].nots, in: turn.view)
        exceptions[rule] = list
        return list.touches(range)
    }

    /// Adds a candidate if it passes the rule's checks; says whether it did.
    @discardableResult
    private mutating func add(
        _ range: Range<Int>, rule: Int, pattern: RulePattern, turn: TurnView, at index: Int, score: Double,
        recognition: Recognition, askedAt: Int? = nil, match: Range<Int>? = nil
    ) -> Bool {
        let checks = rules.values[rule].validators + pattern.validators
        let text = turn.text[range]
        guard !range.isEmpty, checks.allSatisfy({ $0.accepts(text) }),
            !isExcepted(match ?? range, by: rule, in: turn)
        else { return false }
        let bonus = checks.contains { $0.hasCheckDigit } ? 0.15 : 0
        candidates.append(
            Candidate(
                rule: rule, turn: index, range: range, score: min(1, score + bonus), recognition: recognition,
                askedAt: askedAt, validators: checks.map(\.id)))
        return true
    }
}

extension TurnView {
    /// Whether the turn says anything: "mm-hmm", "okay" and 嗯 between two parts do not count as an answer.
    fileprivate var isMoreThanNod: Bool {
        count > 15 || text.contains(where: isDigit)
    }

    /// Where to stop looking for what was announced at a position: at a space, some hundred bytes on.
    ///
    /// A turn may be very long, and what is announced stands near.
    fileprivate func end(ofBreathFrom position: Int) -> Int {
        text[min(count, position + 600)...].firstIndex(of: UInt8(ascii: " ")) ?? count
    }

    fileprivate var isHardlyMoreThanDigits: Bool {
        text.count { isWordByte($0) && !isDigit($0) } <= 6
    }
}
