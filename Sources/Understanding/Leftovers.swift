internal import Detecting
internal import RulePacks
internal import Transcripts

/// Takes the digits that nobody has claimed for an answer to what was talked about last.
///
/// A number in a conversation about a card is hardly ever harmless: what is, such as prices, counts and dates, has been
/// claimed by a rule that keeps it. So a run of digits that no question was seen to ask for, or that came too late or in
/// another form than its rule expects, still goes to the rule whose value was last talked about and that has
/// numbers of this length. Rules say with `topics` that they want such numbers.
struct Leftovers {
    let scanner: Scanner
    private var rules: RuleSet { scanner.program.rules }
    /// How many turns ago something may have been talked about.
    static let reach = 24
    /// How many bytes of other words may stand within a number: "cómo ah y", "no wait that's an".
    static let breath = 24
    /// The longest number that people tell is a SIM's.
    static let mostDigits = 22
    /// Below what any question, announcement or pattern finds.
    static let score = 0.47

    /// - Parameter claimed: what has an owner, kept text included.
    func candidates(in turns: [TurnView], besides claimed: [Candidate]) -> [Candidate] {
        var claimedByRule: [Int: Int] = [:]
        var lastAskedAt = 0
        let byTurn = Dictionary(grouping: claimed, by: \.turn)
        /// Where a value was last asked for, announced, or in question.
        var latest: [Int: Moment] = [:]
        /// … and where it was asked for or announced.
        var asked: [Int: Moment] = [:]
        func hear(_ mention: (rule: Int, position: Int, isAsked: Bool), at turn: Int) {
            latest[mention.rule] = Moment(turn: turn, position: mention.position)
            if mention.isAsked { asked[mention.rule] = latest[mention.rule] }
        }
        var lastNumbers: [Role: LastNumber] = [:]
        var found: [Candidate] = []
        for (index, turn) in turns.enumerated() {
            let mentions = mentions(in: turn)
            if latest.isEmpty && mentions.isEmpty { continue }
            let taken = RangeList((byTurn[index] ?? []).map(\.range))
            var next = mentions[...]
            for run in digitRuns(in: turn.text[...], separators: " -.,()·") where !taken.touches(run.range) {
                if let rule = goingOn(run, in: turn, besides: byTurn[index] ?? [], after: lastNumbers, at: index) {
                    found.append(
                        Candidate(rule: rule, turn: index, range: run.range, score: Self.score, recognition: .answer))
                    continue
                }
                while let mention = next.first, mention.position < run.range.lowerBound {
                    hear(mention, at: index)
                    next = next.dropFirst()
                }
                // "7003 on the card": what is named behind the number, when nothing before it fits.
                guard isLeftover(run, in: turn),
                    let rule = goingOn(run, at: index, claimed: claimedByRule, found, after: lastAskedAt)
                        ?? rule(for: run, at: index, latest, asked) ?? next.first(where: { fits(run, $0.rule) })?.rule,
                    !scanner.exceptions(ofValue: rule, in: turn.view, open: turn.openExceptions).touches(run.range)
                else { continue }
                found.append(
                    Candidate(
                        rule: rule, turn: index, range: run.range, score: Self.score, recognition: .answer,
                        askedAt: latest[rule]?.turn))
            }
            for candidate in byTurn[index] ?? [] {
                let digits = turn.text[candidate.range].filter(isDigit)
                if !digits.isEmpty, rules.values[candidate.rule].digits != nil {
                    lastNumbers[turn.role] = LastNumber(rule: candidate.rule, digits: digits, turn: index)
                }
            }
            if turn.hits.contains(where: { if case .ask = $0.use { true } else { false } }) { lastAskedAt = index }
            for mention in mentions { hear(mention, at: index) }
            for candidate in byTurn[index] ?? [] { claimedByRule[candidate.rule] = index }
        }
        return found
    }

    /// What somebody told last.
    private struct LastNumber {
        let rule: Int
        let digits: [UInt8]
        let turn: Int
    }

    /// The rule of a number that was told just before, or a turn or two ago, if two digits go on with it or repeat some.
    private func goingOn(
        _ run: DigitRun, in turn: TurnView, besides claimed: [Candidate], after last: [Role: LastNumber], at index: Int
    ) -> Int? {
        guard run.digits.count == 2, turn.isSpoken(run.range) else { return nil }
        let before = claimed.last { $0.range.upperBound <= run.range.lowerBound }
        if let before, run.range.lowerBound - before.range.upperBound <= Self.breath,
            mayBeLonger(turn.text[before.range].filter(isDigit), before.rule)
        {
            return before.rule
        }
        guard turn.isHardlyMoreThanDigits else { return nil }
        if let own = last[turn.role], index - own.turn <= 2, mayBeLonger(own.digits, own.rule) { return own.rule }
        return last.first { role, heard in
            role != turn.role && index - heard.turn == 1 && !occurrences(of: run.digits, in: heard.digits).isEmpty
        }?.value.rule
    }

    /// Whether two more digits still make a number of the rule.
    private func mayBeLonger(_ digits: [UInt8], _ rule: Int) -> Bool {
        guard let lengths = rules.values[rule].digits, rules.values[rule].redaction == .replace else { return false }
        return !digits.isEmpty && lengths.count > 1 && lengths.upperBound >= digits.count + 2
    }

    /// The rule of a long number of which another piece came within the last two turns, if nothing was asked for since.
    private func goingOn(
        _ run: DigitRun, at index: Int, claimed: [Int: Int], _ found: [Candidate], after lastAskedAt: Int
    ) -> Int? {
        let last = found.last.map { [$0.rule: $0.turn] } ?? [:]
        let near = claimed.merging(last) { max($0, $1) }.filter { rule, turn in
            index - turn <= 2 && turn >= lastAskedAt && !rules.values[rule].topics.isEmpty
                && (rules.values[rule].digits?.lowerBound ?? 0) >= Self.longNumber && run.digits.count < Self.longNumber
        }
        return near.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// From so many digits on a number is mostly told in pieces.
    static let longNumber = 13

    /// The rules with `topics` that a turn asks for, announces or talks about, in the order of the text.
    private func mentions(in turn: TurnView) -> [(rule: Int, position: Int, isAsked: Bool)] {
        turn.hits.compactMap { hit -> (rule: Int, position: Int, isAsked: Bool)? in
            switch hit.use {
            case .ask(let rule, _), .cue(let rule, _):
                return rules.values[rule].topics.isEmpty ? nil : (rule, hit.match.lowerBound, true)
            case .topic(let rule, _): return (rule, hit.match.lowerBound, false)
            case .value, .statement, .fact: return nil
            }
        }.sorted { $0.position < $1.position }
    }

    private func fits(_ run: DigitRun, _ rule: Int) -> Bool {
        rules.values[rule].digits?.contains(run.digits.count) ?? false
    }

    /// Of the rules with numbers of this length the one talked about last; at one place, the first of the packs.
    private func rule(
        for run: DigitRun, at index: Int, _ latest: [Int: Moment], _ asked: [Int: Moment]
    ) -> Int? {
        let recent = latest.filter { index - $0.value.turn <= Self.reach }
        // A piece must be near what it is a piece of, and two digits are one only of what was asked for.
        let part = (run.digits.count >= 3 ? recent : asked).filter { rule, mention in
            index - mention.turn <= 6
                && (rules.values[rule].digits?.lowerBound ?? 0) > run.digits.count
        }
        return last(recent.filter { fits(run, $0.key) }) ?? last(part)
    }

    private func last(_ mentions: [Int: Moment]) -> Int? {
        mentions.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private func isLeftover(_ run: DigitRun, in turn: TurnView) -> Bool {
        let text = turn.text
        let least = turn.isReadOut(run) ? 2 : turn.isHardlyMoreThanDigits ? 3 : 4
        guard (least...Self.mostDigits).contains(run.digits.count) else { return false }
        return !isJoined(before: run.range.lowerBound, in: text) && !isJoined(after: run.range.upperBound, in: text)
            && !isYear(run)
    }

    /// A letter, money sign, mark or slash that makes the digits part of something else: `TK-9035`, `$40`, `3/14`, `#12`.
    private func isJoined(before start: Int, in text: [UInt8]) -> Bool {
        guard start > 0 else { return false }
        let before = text[start - 1]
        if isLetter(before) || "$#/_@".utf8.contains(before) { return true }
        guard start > 1 else { return false }
        // "10:30" and "0.75", but "card: 4111" and "MN. 55104".
        if ":.".utf8.contains(before) { return isDigit(text[start - 2]) }
        return before == UInt8(ascii: "-") && isLetter(text[start - 2])
    }

    private func isJoined(after end: Int, in text: [UInt8]) -> Bool {
        guard end < text.count else { return false }
        if isLetter(text[end]) || "%/:_@$".utf8.contains(text[end]) { return true }
        return end + 1 < text.count && text[end] == UInt8(ascii: "-") && isLetter(text[end + 1])
    }

    private func isYear(_ run: DigitRun) -> Bool {
        run.groups.count == 1 && run.digits.count == 4
            && (run.digits.starts(with: "19".utf8) || run.digits.starts(with: "20".utf8))
    }
}
