internal import RulePacks
internal import Transcripts

/// Which pieces make one number.
extension Dictation {
    func numbers(in candidates: [Candidate]) -> [DictatedNumber] {
        var numbers: [DictatedNumber] = []
        var current: DictatedNumber?
        for (index, candidate) in candidates.enumerated() where candidate.turn < turns.count {
            guard let run = digits(of: candidate) else { continue }
            let isCustomers = turns[candidate.turn].role == .customer
            let start = Moment(turn: candidate.turn, position: candidate.range.lowerBound)
            let end = Moment(turn: candidate.turn, position: candidate.range.upperBound)
            if var number = current, number.age(at: candidate.turn) <= Self.longestPause {
                let isOwn = number.isCustomers == isCustomers
                let isAlike = number.isSaidOn(by: run, isCustomers: isCustomers)
                let isNext = isOwn && goesOn(number, with: run, at: start, candidates)
                // The same group once more is the next one if the listener only nods, and said again if not.
                let isAgain = number.isRepeated(by: run, isCustomers: isCustomers, turn: candidate.turn)
                if isAgain, !(isNext && isAlike && isListenedTo(number, before: start.turn)) {
                    number.repeat(index, digits: run.digits, isCustomers: isCustomers, to: end)
                    current = number
                    continue
                }
                if isNext {
                    number.go(on: index, digits: run.digits, to: end)
                    current = number
                    continue
                }
            }
            if let current { numbers.append(current) }
            let expected = expected(at: start, after: current)
            current = DictatedNumber(
                piece: index, digits: run.digits, from: start, to: end, isCustomers: isCustomers,
                expected: expected.rules, expectedAt: expected.turn)
        }
        return joined(numbers + (current.map { [$0] } ?? []), candidates)
    }

    /// What seemed to be several numbers is one if together their check digit is right.
    private func joined(_ numbers: [DictatedNumber], _ candidates: [Candidate]) -> [DictatedNumber] {
        var joined: [DictatedNumber] = []
        for number in numbers {
            joined.append(number)
            for first in joined.indices.reversed().prefix(Self.mostJoined + 1) {
                let parts = joined[first...]
                guard parts.allSatisfy({ $0.isCustomers == number.isCustomers }),
                    zip(parts, parts.dropFirst()).allSatisfy({ mayBeOne($0, $1) })
                else { break }
                let whole = parts.flatMap(\.digits)
                if parts.count > 1, whole.count >= Leftovers.longNumber, parts.allSatisfy({ !isWhole($0, candidates) }),
                    recent(number).contains(where: { passes(whole, $0.rule) })
                {
                    joined.replaceSubrange(
                        first..., with: [parts.dropFirst().reduce(parts[first]) { $0.joined(with: $1) }])
                    break
                }
            }
        }
        return joined
    }

    /// Whether one number may go on as the other: soon, and not as the answer to a question between them.
    private func mayBeOne(_ first: DictatedNumber, _ next: DictatedNumber) -> Bool {
        next.start.turn - first.end.turn <= Self.longestPause
            && !mentions.between(first.end, next.start).contains {
                $0.kind == .ask && lengths(of: $0.rule).upperBound < Leftovers.longNumber
            }
    }

    /// Whether it is a number of its own without doubt, such as a phone number in one piece.
    private func isWhole(_ number: DictatedNumber, _ candidates: [Candidate]) -> Bool {
        let first = candidates[number.pieces[0]]
        return number.pieces.count == 1 && number.digits.count >= 7 && fits(number.digits.count, first.rule)
            && [.pattern, .cue, .answer].contains(first.recognition) && first.score >= 0.6
    }

    /// The digits of a candidate that is a number and nothing else.
    private func digits(of candidate: Candidate) -> DigitRun? {
        guard numeric.contains(candidate.rule), candidate.recognition != .undecided else { return nil }
        let text = turns[candidate.turn].text
        let digits = text[candidate.range].filter(isDigit)
        guard digits.count >= 2, text[candidate.range].allSatisfy({ isDigit($0) || !isWordByte($0) }) else {
            return nil
        }
        return DigitRun(range: candidate.range, digits: digits, groups: [candidate.range])
    }

    /// Whether digits are the next piece: little is said between, and the number may be so long.
    private func goesOn(
        _ number: DictatedNumber, with run: DigitRun, at start: Moment, _ candidates: [Candidate]
    ) -> Bool {
        let whole = number.digits + run.digits
        let from = start.turn == number.end.turn ? number.end.position : 0
        guard whole.count <= Self.mostDigits, start.position - from <= Self.mostWords else { return false }
        let between = mentions.between(number.end, start).filter { $0.kind != .topic }
        if between.contains(where: { $0.kind == .cue }) { return false }
        let asked = between.map(\.rule)
        let possible = number.expected + number.pieces.map { candidates[$0].rule }
        if possible.contains(where: { passes(number.digits, $0) }) { return false }
        let complete = completed(by: number, candidates)
        if !complete.isEmpty {
            let goesOn =
                complete.contains { fits(whole.count, $0) } || mayBeLonger(number, whole.count, candidates)
                || (telephone?.isTold(whole, ends: number.ends + [whole.count]) ?? false)
            return asked.isEmpty && goesOn && isListenedTo(number, before: start.turn)
                && isDictated(run, after: number, at: start)
        }
        let isSure = possible.contains { passes(whole, $0) }
        // "And the last four?": what was asked for besides is given, unless the whole is surely one number.
        if asked.contains(where: { fits(run.digits.count, $0) }) { return isSure }
        let begun = begun(number, candidates).map { [$0] } ?? []
        return isSure || number.expected.isEmpty
            || (telephone?.isTold(whole, ends: number.ends + [whole.count]) ?? false)
            || (number.expected + begun).contains { lengths(of: $0).upperBound >= whole.count }
    }

    /// The rules whose numbers are as long as what was told so far, of those that it can be.
    private func completed(by number: DictatedNumber, _ candidates: [Candidate]) -> [Int] {
        if let begun = begun(number, candidates) { return [begun].filter { fits(number.digits.count, $0) } }
        let first = candidates[number.pieces[0]]
        let isTold =
            number.pieces.count == 1
            && (([.pattern, .cue, .answer].contains(first.recognition) && first.score > 0.5)
                || (first.recognition == .pattern && !first.validators.isEmpty))
        // What it was said to be outweighs what it would answer.
        let isSaid = number.expectedAt == number.start.turn && first.recognition == .answer
        return (number.expected + (isTold && !isSaid ? [first.rule] : [])).filter { fits(number.digits.count, $0) }
    }

    /// Whether a longer number was asked for than what was told so far, which nothing says is whole.
    private func mayBeLonger(_ number: DictatedNumber, _ length: Int, _ candidates: [Candidate]) -> Bool {
        let first = candidates[number.pieces[0]]
        let isExact = number.pieces.count == 1 && first.recognition != .part && lengths(of: first.rule).count == 1
        if isExact && fits(number.digits.count, first.rule) { return false }
        return number.expected.contains {
            lengths(of: $0).lowerBound > number.digits.count && lengths(of: $0).upperBound >= length
        }
    }

    /// Whether the other side has said nothing since but "okay" and what it heard.
    private func isListenedTo(_ number: DictatedNumber, before turn: Int) -> Bool {
        (number.start.turn..<turn).allSatisfy { index in
            index <= number.end.turn || !turns[index].isMoreThanNod
        }
    }

    /// Whether digits are said, or all of a turn: who types gives a number whole.
    private func isDictated(_ run: DigitRun, after number: DictatedNumber, at start: Moment) -> Bool {
        turns[start.turn].isSpoken(run.range)
            || (start.turn != number.end.turn && turns[start.turn].isHardlyMoreThanDigits)
    }

    /// What was asked for or announced last before a place, and is not answered: all of what one turn asks, or what the
    /// same turn announces.
    private func expected(at start: Moment, after last: DictatedNumber?) -> (rules: [Int], turn: Int?) {
        let open = mentions.before(start, turns: Self.reach).suffix(Self.mostMentions).filter { mention in
            mention.kind != .topic
                && last.map { mention.moment > $0.start || !fits($0.digits.count, mention.rule) } ?? true
        }
        guard let before = open.last else { return ([], nil) }
        if before.moment.turn == start.turn { return ([before.rule], start.turn) }
        return (open.filter { $0.moment.turn == before.moment.turn }.map(\.rule), before.moment.turn)
    }
}
