internal import Detecting
internal import RulePacks
internal import Transcripts

/// Types the pieces of numbers that are told bit by bit by the whole that they make.
///
/// A piece of three, four or seven digits looks like many things. What it is a piece of shows once all have come: by
/// how long the number is, by its check digit, and by what was asked for before it began.
struct Dictation {
    let rules: RuleSet
    let turns: [TurnView]
    /// What is asked for, announced or talked about where, in the order of the conversation.
    private let mentions: [Mention]
    /// Values of digits only, which numbers can be.
    private let numeric: [Int]

    /// A piece comes within so many turns of the one before.
    private static let longestPause = 3
    /// How many bytes of other words may stand before a piece: "okay and then it's".
    private static let mostWords = 32
    /// How far back a question is remembered, in turns.
    private static let reach = 12
    /// The longest number that people tell, a SIM's.
    private static let mostDigits = 22
    /// From so many digits on a number is mostly told in pieces.
    private static let longNumber = 13
    /// How many numbers one is looked for in.
    private static let mostJoined = 4
    /// No less sure than other mentions of what is known, which are not to take a piece away.
    private static let score = 0.76

    /// - Parameter heard: the questions and announcements that the dialogue found.
    init(rules: RuleSet, turns: [TurnView], heard: [Mention]) {
        self.rules = rules
        self.turns = turns
        let values = rules.values
        numeric = values.indices.filter { values[$0].digits != nil && values[$0].redaction == .replace }
        let topics = turns.indices.flatMap { index in
            turns[index].hits.compactMap { hit -> Mention? in
                guard case .topic(let rule, _) = hit.use else { return nil }
                return Mention(moment: Moment(turn: index, position: hit.match.lowerBound), rule: rule, kind: .topic)
            }
        }
        mentions = (heard + topics).filter { values[$0.rule].digits != nil }.sorted { $0.moment < $1.moment }
    }

    /// - Parameter candidates: settled, in the order of the conversation.
    /// - Parameter groups: numbers from here on are free for groups.
    func typed(_ candidates: [Candidate], groupsFrom groups: Int) -> [Candidate] {
        var candidates = candidates
        for (offset, number) in numbers(in: candidates).enumerated() {
            let parts = number.pieces + number.repeats
            guard parts.count + number.variants.count > 1, let rule = rule(of: number, candidates) else { continue }
            for index in parts + number.variants {
                if candidates[index].rule != rule, !isTold(candidates[index]) { candidates[index].retype(as: rule) }
                candidates[index].score = max(candidates[index].score, Self.score)
            }
            for index in parts { candidates[index].group = groups + offset }
            for index in number.repeats { candidates[index].repeats() }
        }
        return candidates
    }

    // MARK: What belongs together

    private func numbers(in candidates: [Candidate]) -> [DictatedNumber] {
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
                    zip(parts, parts.dropFirst()).allSatisfy({ $1.start.turn - $0.end.turn <= Self.longestPause })
                else { break }
                let whole = parts.flatMap(\.digits)
                if parts.count > 1, whole.count >= Self.longNumber, parts.allSatisfy({ !isWhole($0, candidates) }),
                    mentions.contains(where: { $0.moment < number.end && passes(whole, $0.rule) })
                {
                    joined.replaceSubrange(
                        first..., with: [parts.dropFirst().reduce(parts[first]) { $0.joined(with: $1) }])
                    break
                }
            }
        }
        return joined
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
        let between = mentions.filter { $0.kind != .topic && number.end <= $0.moment && $0.moment < start }
        if between.contains(where: { $0.kind == .cue }) { return false }
        let asked = between.map(\.rule)
        let possible = number.expected + number.pieces.map { candidates[$0].rule }
        if possible.contains(where: { passes(number.digits, $0) }) { return false }
        let complete = completed(by: number, candidates)
        if !complete.isEmpty {
            let goesOn = complete.contains { fits(whole.count, $0) } || mayBeLonger(number, whole.count, candidates)
            return asked.isEmpty && goesOn && isListenedTo(number, before: start.turn)
                && isDictated(run, after: number, at: start)
        }
        let isSure = possible.contains { passes(whole, $0) }
        // "And the last four?": what was asked for besides is given, unless the whole is surely one number.
        if asked.contains(where: { fits(run.digits.count, $0) }) { return isSure }
        let begun = begun(number, candidates).map { [$0] } ?? []
        return isSure || number.expected.isEmpty
            || (number.expected + begun).contains { lengths(of: $0).upperBound >= whole.count }
    }

    /// The rules whose numbers are as long as what was told so far, of those that it can be.
    private func completed(by number: DictatedNumber, _ candidates: [Candidate]) -> [Int] {
        if let begun = begun(number, candidates) { return [begun].filter { fits(number.digits.count, $0) } }
        let first = candidates[number.pieces[0]]
        let isTold =
            number.pieces.count == 1 && [.pattern, .cue, .answer].contains(first.recognition) && first.score > 0.5
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
        let open = mentions.filter { mention in
            guard mention.kind != .topic, mention.moment < start, start.turn - mention.moment.turn <= Self.reach else {
                return false
            }
            return last.map { mention.moment > $0.start || !fits($0.digits.count, mention.rule) } ?? true
        }
        guard let before = open.last else { return ([], nil) }
        if before.moment.turn == start.turn { return ([before.rule], start.turn) }
        return (open.filter { $0.moment.turn == before.moment.turn }.map(\.rule), before.moment.turn)
    }

    // MARK: What it is

    private func rule(of number: DictatedNumber, _ candidates: [Candidate]) -> Int? {
        let length = number.digits.count
        let own = (number.pieces + number.repeats + number.variants).map { candidates[$0].rule }
        let isWhole = number.pieces.count == 1
        let near =
            isWhole
            ? []
            : mentions.reversed().filter {
                $0.moment < number.end && number.start.turn - $0.moment.turn <= Self.reach
            }.map(\.rule)
        if let sure = surely(number.digits, own + number.expected) ?? surely(number.digits, near) { return sure }
        if let begun = begun(number, candidates) { return begun }
        if isWhole { return own.first { fits(length, $0) } }
        let asked = number.expected.filter { fits(length, $0) }
        if let expected = asked.first(where: own.contains) { return expected }
        // Few digits are too little to tell another type by.
        let others = length >= 6 ? asked + own + near : own
        if let other = others.first(where: { fits(length, $0) }) { return other }
        // Longer than any but the longest: some of it was heard twice, or not at all.
        return length < Self.longNumber ? nil : number.expected.first { lengths(of: $0).lowerBound >= Self.longNumber }
    }

    /// Whether it was said what it is, as for an account number that is the phone number.
    private func isTold(_ candidate: Candidate) -> Bool {
        let length = turns[candidate.turn].text[candidate.range].count(where: isDigit)
        return candidate.recognition == .cue && length >= 6 && fits(length, candidate.rule)
    }

    /// The rule of a number that began as only such a number does, even if not all of it was told, or heard.
    private func begun(_ number: DictatedNumber, _ candidates: [Candidate]) -> Int? {
        (number.pieces + number.repeats).map { candidates[$0] }.first {
            $0.isBeginning && number.digits.count <= lengths(of: $0.rule).upperBound + 2
        }?.rule
    }

    /// The rule with the narrowest lengths of those whose check digit is right: a SIM's number may pass for a card's.
    private func surely(_ digits: [UInt8], _ rules: [Int]) -> Int? {
        rules.filter { passes(digits, $0) }.min { lengths(of: $0).count < lengths(of: $1).count }
    }

    private func fits(_ count: Int, _ rule: Int) -> Bool { lengths(of: rule).contains(count) }

    private func lengths(of rule: Int) -> ClosedRange<Int> { rules.values[rule].digits ?? 0...0 }

    /// Whether digits are a number of the rule by its length and check digit.
    private func passes(_ digits: [UInt8], _ rule: Int) -> Bool {
        let value = rules.values[rule]
        let checks = (value.validators + value.patterns.flatMap(\.validators)).filter(\.hasCheckDigit)
        return fits(digits.count, rule) && !checks.isEmpty && checks.contains { $0.accepts(digits[...]) }
    }
}
