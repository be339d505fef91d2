internal import Detecting
internal import RulePacks
internal import Transcripts

extension Dialogue {
    mutating func takeAnswers(in turn: TurnView, at index: Int) {
        // A piece of a number belongs to what was asked for last, even if it looks like the answer to an older question.
        var hasParts = false
        var pieces: (range: [Range<Int>], askedAt: Int) = ([], 0)
        let given = turn.placeholders
        var lastAnswered = 0
        for slot in latestFirst() where open[slot].mayBeAnswered(by: turn.role) {
            let score = open[slot].openedAt + 1 == index ? 0.72 : 0.7
            if turn.isMoreThanNod { open[slot].patience -= 1 }
            // In a transcript that was redacted before, the answer is there already.
            if given.contains(rules.values[open[slot].rule].type) { open[slot].answeredAt = index }
            let start = candidates.count
            if matches(of: open[slot], in: turn, at: index, within: 0..<turn.count, score: score) > 0 {
                if hasParts, open[slot].openedAt < pieces.askedAt { yield(from: start, to: pieces.range) }
                // More pieces may come, unless this answers what was asked since.
                let rule = rules.values[open[slot].rule]
                if rule.comesInPieces, open[slot].openedAt >= lastAnswered { open[slot].patience = rule.within }
                lastAnswered = max(lastAnswered, open[slot].openedAt)
                open[slot].answeredAt = index
            } else if !hasParts {
                hasParts = takeParts(of: slot, in: turn, at: index, within: 0..<turn.count)
                pieces = (candidates[start...].map(\.range), open[slot].openedAt)
            }
        }
        takeReadBack(in: turn, at: index)
        closeAnswered(after: turn, at: index)
        open.removeAll { $0.patience <= 0 || index - ($0.lastPartAt ?? $0.openedAt) >= Self.longestWait }
    }

    /// Makes answers less sure than the pieces that they overlap.
    private mutating func yield(from start: Int, to pieces: [Range<Int>]) {
        for index in candidates[start...].indices where pieces.contains(where: { $0.overlaps(candidates[index].range) })
        {
            candidates[index].score = min(candidates[index].score, 0.5)
        }
    }

    /// Right after an answer the asker may say it again in another form: "March third" and then "3/3".
    mutating func takeReadBack(in turn: TurnView, at index: Int) {
        for expectation in open where !expectation.mayBeAnswered(by: turn.role) && expectation.answeredAt == index - 1 {
            let rule = rules.values[expectation.rule]
            guard rule.digits != nil || !rule.validators.isEmpty || rule.comesInPieces else { continue }
            _ = matches(of: expectation, in: turn, at: index, within: 0..<turn.count, score: 0.6)
        }
    }

    /// Open expectations, the last opened first; of one turn in the order of the packs.
    func latestFirst() -> [Int] {
        open.indices.sorted { first, second in
            if open[first].openedAt != open[second].openedAt { return open[first].openedAt > open[second].openedAt }
            if open[first].isAnnounced != open[second].isAnnounced { return open[second].isAnnounced }
            return open[first].rule < open[second].rule
        }
    }

    /// A name or an address is given once the other side goes on; a number may still be corrected or completed.
    mutating func closeAnswered(after turn: TurnView, at index: Int) {
        let rules = rules
        open.removeAll { expectation in
            let rule = rules.values[expectation.rule]
            guard let answeredAt = expectation.answeredAt, rule.digits == nil, !rule.comesInPieces else { return false }
            return answeredAt < index && (expectation.isAnnounced || !expectation.mayBeAnswered(by: turn.role))
        }
    }

    /// Adds every match of the rule's answers; gives back how many there were.
    mutating func matches(
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
    mutating func takeParts(
        of slot: Int, in turn: TurnView, at index: Int, within range: Range<Int>
    ) -> Bool {
        let expectation = open[slot]
        let rule = rules.values[expectation.rule]
        guard let length = rule.digits, !expectation.isAnswered || expectation.collected > 0 else { return false }
        // Two digits are a date or a count more often than a piece, unless there is hardly anything else.
        let isPiece = expectation.collected > 0 || turn.isHardlyMoreThanDigits
        // Where nothing else is said, commas part the groups of one number.
        let separators = turn.isHardlyMoreThanDigits ? " -.,()/·" : " -.()/·"
        for run in digitRuns(in: turn.text[range], separators: separators) {
            let least = isPiece || turn.isSpoken(run.range) ? 2 : 3
            // What is taken back by a correction does not count: "one two five five, no, one two four five five".
            let isCorrection = run.isVariant(of: open[slot].lastPart)
            let before = open[slot].collected - (isCorrection ? open[slot].lastPart.count : 0)
            guard (least...max(least, length.upperBound - before)).contains(run.digits.count),
                !isGlued(run.range, in: turn.text), !isTelephone(run, in: turn, for: expectation),
                !isExcepted(run.range, by: expectation.rule, in: turn)
            else { continue }
            candidates.append(
                Candidate(
                    rule: expectation.rule, turn: index, range: run.range, score: 0.6, recognition: .part,
                    askedAt: expectation.isAnnounced ? nil : expectation.openedAt, group: expectation.group))
            // What the other side repeats is not said again.
            if run.digits == expectation.lastPart { continue }
            open[slot].lastPart = run.digits
            open[slot].lastPartAt = index
            open[slot].collected = before + run.digits.count
            open[slot].patience = rule.within
        }
        if open[slot].collected >= length.lowerBound { open[slot].answeredAt = index }
        return open[slot].collected > expectation.collected
    }

    /// Whether digits are a telephone number rather than the first part of a longer one.
    private func isTelephone(_ run: DigitRun, in turn: TurnView, for expectation: Expectation) -> Bool {
        if run.isWrittenAsTelephone, !turn.isSpoken(run.range) { return true }
        return expectation.collected == 0 && telephone?.isWhole(run.digits) ?? false
    }

    /// Whether digits hang on letters, as in a ticket number, `TK-9035`, or are part of a time, `00:35`.
    func isGlued(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        var before = range.lowerBound - 1
        if before > 0, text[before] == UInt8(ascii: "-") { before -= 1 }
        let colon = UInt8(ascii: ":")
        let isTime = before >= 1 && text[before] == colon && isDigit(text[before - 1])
        let after = range.upperBound
        // "October 20th", "4G"
        if after < text.count, isLetter(text[after]) { return true }
        let isHour = after + 1 < text.count && text[after] == colon && isDigit(text[after + 1])
        return isTime || isHour || (before >= 0 && isLetter(text[before]))
    }
}
