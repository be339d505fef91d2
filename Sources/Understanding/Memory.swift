internal import RulePacks

/// What values a conversation has told, and where else it mentions them.
struct Memory {
    let rules: RuleSet
    private(set) var known: [Known] = []
    /// Numbers by type and digits, and words, as hashes, by what they are words of: so that not every value is tried on every
    /// turn.
    private var numbers: [NumberKey: Int] = [:]
    private var slotsByWord: [UInt64: [Int]] = [:]
    private var slotsInScript: [Int] = []
    private var numberSlots: [Int] = []
    private var slotsByMailboxDigits: [[UInt8]: [Int]] = [:]

    private struct NumberKey: Hashable {
        let type: String
        let digits: [UInt8]
    }

    /// With more numbers than this a conversation is a list: pieces of them are not looked for, whole ones are.
    private static let mostForPieces = 500

    /// A piece of a number counts as a mention of it within this many turns; later it must be whole, or its end.
    static let echoReach = 4

    init(rules: RuleSet) { self.rules = rules }

    /// What is recognised with less certainty than this is not looked for elsewhere.
    private static let leastScore = 0.55

    /// Takes in what was found, and says for each candidate which known value it is.
    mutating func learn(_ candidates: [Candidate], in turns: [TurnView]) -> [Int] {
        var byGroup: [Int: [UInt8]] = [:]
        for candidate in candidates {
            guard let group = candidate.group, !candidate.isRepeat else { continue }
            byGroup[group, default: []] += turns[candidate.turn].text[candidate.range].filter(isDigit)
        }
        return candidates.map { candidate in
            if let index = candidate.known { return index }
            let said = turns[candidate.turn].text[candidate.range]
            let whole = candidate.group.flatMap { byGroup[$0] }
            // What is in a turn that a limit made sensitive is not known, so nothing of it is looked for elsewhere.
            let text = candidate.recognition == .undecided ? [] : whole.map { $0[...] } ?? said
            let index = learn(
                Known(rule: candidate.rule, turn: candidate.turn, text: text, score: candidate.score))
            if whole != nil { known[index].parts.append(.init(turn: candidate.turn, digits: said.filter(isDigit))) }
            return index
        }
    }

    /// The index of a value, which is new or known already.
    mutating func learn(_ value: Known) -> Int {
        let rule = rules.values[value.rule]
        let key = NumberKey(type: rule.type, digits: value.digits)
        let alike = value.isNumber ? numbers[key].map { [$0] } ?? [] : slots(sharingWordsWith: value)
        let same = alike.first { slot in
            rules.values[known[slot].rule].type == rule.type
                && known[slot].isSame(as: value, matching: rule.remembering)
        }
        if let same { return same }
        known.append(value)
        index(value, at: known.count - 1, key: key)
        return known.count - 1
    }

    private mutating func index(_ value: Known, at slot: Int, key: NumberKey) {
        if value.isNumber {
            numbers[key] = slot
            numberSlots.append(slot)
        }
        if !value.mailboxDigits.isEmpty { slotsByMailboxDigits[value.mailboxDigits, default: []].append(slot) }
        for word in Set(value.words.map { Self.hash($0[...]) }) { slotsByWord[word, default: []].append(slot) }
        if !value.script.isEmpty { slotsInScript.append(slot) }
    }

    private func slots(sharingWordsWith value: Known) -> [Int] {
        let byWord = value.words.first.flatMap { slotsByWord[Self.hash($0[...])] } ?? []
        return byWord + (value.script.isEmpty ? [] : slotsInScript)
    }

    private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        word.reduce(TermHash.noBytes) { TermHash.adding(folded($1), to: $0) }
    }

    /// Every place where a turn mentions a known value.
    func mentions(in turn: TurnView, at index: Int) -> [Candidate] {
        if known.isEmpty { return [] }
        let words = wordRanges(in: turn.text)
        let runs = digitRuns(in: turn.text[...], separators: " -.()/,")
        let isCased = turn.text.contains { (0x41...0x5A).contains($0) }
        return mailboxDigits(among: runs, at: index)
            + slots(near: words, runs, in: turn).flatMap { slot -> [Candidate] in
                let value = known[slot]
                let rule = rules.values[value.rule]
                guard rule.remembering != .none, value.isNumber || value.score >= Self.leastScore else { return [] }
                let ranges =
                    value.isNumber
                    ? numberMentions(of: value, in: runs, at: index, text: turn.text)
                    : textMentions(
                        of: value, words: words, isCased: isCased, distance: index - value.turn, text: turn.text)
                return ranges.map { range in
                    // A group that is only a part of what is said as one number must not break that up.
                    let isPart = value.isNumber && !runs.contains { $0.range == range }
                    let end = endRule(of: value, at: turn.text[range])
                    return Candidate(
                        rule: end ?? value.rule, turn: index, range: range,
                        score: isPart ? 0.45 : score(of: value, at: turn.text[range], turn: index),
                        recognition: .mention, known: end == nil ? slot : nil)
                }
            }
    }

    /// "Is it eighty two?" soon after an e-mail address that has these digits before its `@`.
    private func mailboxDigits(among runs: [DigitRun], at index: Int) -> [Candidate] {
        runs.flatMap { run in
            (slotsByMailboxDigits[run.digits] ?? []).filter { abs(index - known[$0].turn) <= Self.echoReach }.map {
                Candidate(
                    rule: known[$0].rule, turn: index, range: run.range, score: Self.leastScore, recognition: .mention,
                    known: $0)
            }
        }
    }

    /// The rule of which the end of a number that was given in one piece is a value.
    private func endRule(of value: Known, at text: ArraySlice<UInt8>) -> Int? {
        guard value.isNumber, value.parts.isEmpty else { return nil }
        let said = text.filter(isDigit)
        guard said.count < value.digits.count, value.digits.suffix(said.count).elementsEqual(said) else { return nil }
        return rules.values.firstIndex {
            $0.endOf == rules.values[value.rule].type && $0.digits?.contains(said.count) ?? false
        }
    }

    /// The values that a turn can mention, in the order in which they were learned.
    private func slots(near words: [Range<Int>], _ runs: [DigitRun], in turn: TurnView) -> [Int] {
        var slots: Set<Int> = []
        if !slotsByWord.isEmpty {
            for word in words { slots.formUnion(slotsByWord[Self.hash(turn.text[word])] ?? []) }
        }
        if turn.text.contains(where: { $0 >= 0x80 }) { slots.formUnion(slotsInScript) }
        guard !runs.isEmpty else { return slots.sorted() }
        if numberSlots.count <= Self.mostForPieces { return slots.union(numberSlots).sorted() }
        let said = Set(runs.flatMap { run in [run.digits] + run.groups.map { Array(turn.text[$0]) } })
        slots.formUnion(numberSlots.filter { said.contains(known[$0].digits) })
        return slots.sorted()
    }

    /// A whole number or several words that are surely known outweigh a guess at what else they might answer.
    private func score(of value: Known, at text: ArraySlice<UInt8>, turn: Int) -> Double {
        let isLater = turn > value.turn
        // More than a guess at a name, less than what is told by its form, such as an e-mail address.
        if rules.values[value.rule].redaction == .keep { return 0.75 }
        let isWhole =
            value.isNumber ? text.filter(isDigit) == value.digits : wordRanges(in: Array(text)).count >= 2
        // In its own turn never surer than the value itself, or it would take that one's place.
        // Words of an address less than an address that goes on behind them.
        let surely = value.isNumber ? 0.75 : 0.68
        // Two words of an e-mail address are a name before they are that.
        if !value.isNumber, rules.values[value.rule].remembering == .whole, !rules.values[value.rule].comesInPieces,
            wordRanges(in: Array(text)).count < value.words.count
        {
            let isMailbox = folded(text) == value.mailbox && wordRanges(in: value.mailbox).count > 1
            return isMailbox ? surely : 0.52
        }
        if isWhole { return isLater ? (value.score >= 0.7 ? surely : 0.65) : min(0.65, value.score - 0.01) }
        // Four digits at the end of a long number, or at its beginning, are hardly ever there by chance.
        let said = text.filter(isDigit)
        let isOwn = turn == value.turn || value.parts.contains { $0.turn == turn }
        if !isOwn, value.digits.count >= 7, said.count >= 4,
            value.digits.suffix(said.count).elementsEqual(said) || value.digits.starts(with: said)
        {
            // The end of a number given before outweighs what its four digits might be by themselves.
            let isEnd = value.digits.suffix(said.count).elementsEqual(said) && value.parts.isEmpty
            return isEnd && turn >= value.turn && value.score >= 0.65 ? 0.87 : 0.74
        }
        // A piece of a number must not break up a longer one that has its digits by chance.
        return value.isNumber ? 0.45 : turn == value.turn ? min(0.65, value.score - 0.01) : 0.65
    }

    private func numberMentions(of value: Known, in runs: [DigitRun], at index: Int, text: [UInt8]) -> [Range<Int>] {
        runs.flatMap { run -> [Range<Int>] in
            if mentions(value, run.digits, at: index) { return [run.range] }
            return run.groups.filter { mentions(value, Array(text[$0]), at: index) }
        }
    }

    /// Whether digits are the known number, with or without a prefix, or a piece of it that one would repeat.
    private func mentions(_ value: Known, _ digits: [UInt8], at index: Int) -> Bool {
        if digits == value.digits { return true }
        if value.parts.contains(where: { abs(index - $0.turn) <= 2 && $0.digits == digits }) { return true }
        let distance = abs(index - value.turn)
        if digits.count > value.digits.count {
            return value.digits.count >= 4 && digits.count - value.digits.count <= 2
                && digits.suffix(value.digits.count).elementsEqual(value.digits)
        }
        let isEdge = value.digits.starts(with: digits) || value.digits.suffix(digits.count).elementsEqual(digits)
        let isNear = distance <= Self.echoReach
        if digits.count >= 4 { return isEdge || (isNear && !occurrences(of: digits, in: value.digits).isEmpty) }
        return digits.count == 3 && value.digits.count >= 6 && isNear && isEdge
    }
}
