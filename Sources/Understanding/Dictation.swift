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
    let mentions: Mentions
    /// Values of digits only, which numbers can be.
    let numeric: [Int]

    /// A piece comes within so many turns of the one before.
    static let longestPause = 3
    /// How many bytes of other words may stand before a piece: "okay and then it's".
    static let mostWords = 32
    /// How far back a question is remembered, in turns.
    static let reach = 12
    /// In a turn of a megabyte no more mentions than this are looked at for one number.
    static let mostMentions = 64
    let telephone: Telephone?

    /// The longest number that people tell, a SIM's.
    static let mostDigits = 22
    /// How many numbers one is looked for in.
    static let mostJoined = 4
    /// No less sure than other mentions of what is known, which are not to take a piece away.
    private static let score = 0.76

    /// - Parameter heard: the questions and announcements that the dialogue found.
    init(rules: RuleSet, turns: [TurnView], heard: [Mention]) {
        self.rules = rules
        self.turns = turns
        let values = rules.values
        numeric = values.indices.filter { values[$0].digits != nil && values[$0].redaction == .replace }
        telephone = Telephone(rules)
        let topics = turns.indices.flatMap { index in
            turns[index].hits.compactMap { hit -> Mention? in
                guard case .topic(let rule, _) = hit.use else { return nil }
                return Mention(moment: Moment(turn: index, position: hit.match.lowerBound), rule: rule, kind: .topic)
            }
        }
        mentions = Mentions((heard + topics).filter { values[$0.rule].digits != nil })
    }

    /// - Parameter candidates: settled, in the order of the conversation.
    /// - Parameter groups: numbers from here on are free for groups.
    func typed(_ candidates: [Candidate], groupsFrom groups: Int) -> [Candidate] {
        var candidates = candidates
        for (offset, number) in numbers(in: candidates).enumerated() {
            let parts = number.pieces + number.repeats
            guard parts.count + number.variants.count > 1 || asksForOther(number, candidates) != nil,
                let rule = rule(of: number, candidates)
            else { continue }
            for index in parts + number.variants {
                if candidates[index].rule != rule, !isTold(candidates[index]) { candidates[index].retype(as: rule) }
                candidates[index].score = max(candidates[index].score, Self.score)
            }
            for index in parts { candidates[index].group = groups + offset }
            for index in number.repeats { candidates[index].repeats() }
        }
        return candidates
    }

    private func rule(of number: DictatedNumber, _ candidates: [Candidate]) -> Int? {
        let length = number.digits.count
        let own = (number.pieces + number.repeats + number.variants).map { candidates[$0].rule }
        let isWhole = number.pieces.count == 1
        let near = isWhole ? [] : recent(number).map(\.rule)
        if let sure = surely(number.digits, own + number.expected) ?? surely(number.digits, near) { return sure }
        if let begun = begun(number, candidates) { return begun }
        if isWhole { return asksForOther(number, candidates) ?? own.first { fits(length, $0) } }
        let asked = number.expected.filter { fits(length, $0) }
        if asked.isEmpty, let telephone, fits(length, telephone.rule),
            telephone.isTold(number.digits, ends: number.ends)
        {
            return telephone.rule
        }
        if let expected = asked.first(where: own.contains) { return expected }
        // Few digits are too little to tell another type by.
        let others = length >= 6 ? asked + own + near : own
        if let other = others.first(where: { fits(length, $0) }) { return other }
        // Longer than any but the longest: some of it was heard twice, or not at all.
        return length < Leftovers.longNumber
            ? nil : number.expected.first { lengths(of: $0).lowerBound >= Leftovers.longNumber }
    }

    /// What was asked for or announced after the question that a number in one piece seems to answer.
    private func asksForOther(_ number: DictatedNumber, _ candidates: [Candidate]) -> Int? {
        let first = candidates[number.pieces[0]]
        guard number.pieces.count == 1, [.answer, .part].contains(first.recognition), first.validators.isEmpty,
            let asked = first.askedAt, let latest = number.expectedAt
        else { return nil }
        // Too short for what it answers, and nothing goes on with it; or asked for earlier.
        let isShort = first.recognition == .part && number.digits.count < lengths(of: first.rule).lowerBound
        guard isShort || (asked < latest && !number.expected.contains(first.rule)) else { return nil }
        return number.expected.first { fits(number.digits.count, $0) }
    }

    /// Whether it was said what it is, as for an account number that is the phone number.
    private func isTold(_ candidate: Candidate) -> Bool {
        let length = turns[candidate.turn].text[candidate.range].count(where: isDigit)
        return candidate.recognition == .cue && length >= 6 && fits(length, candidate.rule)
    }

    /// The rule of a number that began as only such a number does, even if not all of it was told, or heard.
    func begun(_ number: DictatedNumber, _ candidates: [Candidate]) -> Int? {
        (number.pieces + number.repeats).map { candidates[$0] }.first {
            $0.isBeginning && number.digits.count <= lengths(of: $0.rule).upperBound + 2
        }?.rule
    }

    /// The rule with the narrowest lengths of those whose check digit is right: a SIM's number may pass for a card's.
    func surely(_ digits: [UInt8], _ rules: [Int]) -> Int? {
        rules.filter { passes(digits, $0) }.min { lengths(of: $0).count < lengths(of: $1).count }
    }

    /// What was mentioned before a number ended, the last first.
    func recent(_ number: DictatedNumber) -> ReversedCollection<ArraySlice<Mention>> {
        let start = Moment(turn: number.start.turn - Self.reach, position: 0)
        return mentions.between(start, number.end).suffix(Self.mostMentions).reversed()
    }

    func fits(_ count: Int, _ rule: Int) -> Bool { lengths(of: rule).contains(count) }

    func lengths(of rule: Int) -> ClosedRange<Int> { rules.values[rule].digits ?? 0...0 }

    /// Whether digits are a number of the rule by its length and check digit.
    func passes(_ digits: [UInt8], _ rule: Int) -> Bool {
        let value = rules.values[rule]
        let checks = (value.validators + value.patterns.flatMap(\.validators)).filter(\.hasCheckDigit)
        return fits(digits.count, rule) && !checks.isEmpty && checks.contains { $0.accepts(digits[...]) }
    }
}
