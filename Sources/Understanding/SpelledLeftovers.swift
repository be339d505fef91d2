internal import Detecting
internal import RulePacks
internal import Transcripts

/// Takes a word that was said letter by letter, and that nobody has claimed, for what was asked for last.
///
/// People spell what others cannot know: names, streets, mailboxes, passwords. So a word of some letters that is
/// spelled without more around it still goes to the rule for words that was asked for or found last.
struct SpelledLeftovers {
    let scanner: Scanner
    /// The questions and announcements that the dialogue found, for words only.
    private let heard: Mentions
    private var rules: RuleSet { scanner.program.rules }
    /// Fewer letters are an abbreviation: SIM, USA.
    private static let fewestLetters = 4
    /// How many turns ago something may have been asked for or said.
    private static let reach = 6
    /// Below what any question, announcement or pattern finds.
    private static let score = 0.48

    init(scanner: Scanner, heard: [Mention]) {
        self.scanner = scanner
        let rules = scanner.program.rules
        self.heard = Mentions(heard.filter { rules.values[$0.rule].isForWords })
    }

    /// - Parameter claimed: what has an owner, kept text included; in the order of the conversation.
    func candidates(in turns: [TurnView], besides claimed: [Candidate]) -> [Candidate] {
        var byTurn = Dictionary(grouping: claimed) { $0.turn }
        var found: [Candidate] = []
        // What was spelled has been rewritten as a word.
        for (index, turn) in turns.enumerated() where turn.isRewritten {
            let taken = RangeList((byTurn[index] ?? []).map(\.range))
            for range in wordRanges(in: turn.text) where turn.isSpelled(range) && !taken.touches(range) {
                guard range.count >= Self.fewestLetters, let rule = rule(at: index, byTurn),
                    !scanner.exceptions(ofValue: rule, in: turn.view, open: turn.openExceptions).touches(range)
                else { continue }
                let candidate = Candidate(
                    rule: rule, turn: index, range: range, score: Self.score, recognition: .answer)
                found.append(candidate)
                byTurn[index, default: []].append(candidate)
            }
        }
        return found
    }

    /// The rule for words that was last found, or asked for.
    private func rule(at index: Int, _ claimed: [Int: [Candidate]]) -> Int? {
        let asked = heard.before(Moment(turn: index + 1, position: 0), turns: Self.reach + 1).last
        for turn in stride(from: index, through: max(0, index - Self.reach), by: -1) {
            if let asked, asked.moment.turn > turn { return asked.rule }
            if let last = claimed[turn]?.last(where: { rules.values[$0.rule].isForWords }) { return last.rule }
        }
        return asked?.rule
    }
}

extension ValueRule {
    /// Whether its values are words that one would spell.
    fileprivate var isForWords: Bool {
        redaction == .replace && digits == nil && remembering != .none && validators.isEmpty
    }
}
