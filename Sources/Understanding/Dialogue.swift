internal import Detecting
internal import RulePacks
internal import Tagging
internal import Transcripts

/// Walks the turns in order: a question or an announcement opens an expectation, later turns answer it.
struct Dialogue {
    let scanner: Scanner
    let rules: RuleSet
    let telephone: Telephone?
    var candidates: [Candidate] = []
    var questions: [Question] = []
    /// What was asked for and announced, in the order of the conversation.
    var heard: [Mention] = []
    /// Patterns that ran into a limit while an answer was looked for, with their turn.
    var exhausted: [(turn: Int, rule: Int)] = []
    var open: [Expectation] = []
    var groups = 0
    /// The turn in which each value was last asked for, announced or talked about.
    var spokenOf: [Int: Int] = [:]
    /// What the exceptions of each rule take away from the turn that is being read.
    var exceptions: [Int: RangeList] = [:]

    /// An expectation is given up this many turns after it was opened, whoever spoke them.
    static let longestWait = 12
    /// How far behind an announcement the value may begin, in bytes of the view.
    static let reach = 40

    init(scanner: Scanner) {
        self.scanner = scanner
        rules = scanner.program.rules
        telephone = Telephone(rules)
    }

    /// - Parameter tagged: what the words around it show, by turn.
    mutating func read(_ turns: [TurnView], tagged: [[Tagger.Tagged]]) {
        for (index, turn) in turns.enumerated() {
            exceptions = [:]
            noteTopics(of: turn, at: index)
            takePatterns(of: turn, at: index)
            takeAnswers(in: turn, at: index)
            takeAnnouncements(of: turn, at: index)
            openQuestions(of: turn, at: index)
            takeTagged(tagged[index], in: turn, at: index)
        }
    }

    /// Reads text that is no turn: nobody answers there.
    mutating func readAlone(_ text: TurnView, at index: Int) {
        exceptions = [:]
        takePatterns(of: text, at: index)
    }

    private mutating func noteTopics(of turn: TurnView, at index: Int) {
        for hit in turn.hits {
            switch hit.use {
            case .ask(let rule, _), .cue(let rule, _), .topic(let rule, _): spokenOf[rule] = index
            case .value, .statement, .fact: continue
            }
        }
    }

    /// What patterns find that count only where their value was spoken of a few turns before; tried only there.
    private mutating func nearHits(in turn: TurnView, at index: Int) -> [Hit] {
        var hits: [Hit] = []
        for number in turn.onlyNear {
            let entry = scanner.program.entries[number]
            guard case .value(let rule, _) = entry.use, let near = entry.pattern.near, let spoken = spokenOf[rule],
                index - spoken <= near, entry.pattern.by.listens(to: turn.role)
            else { continue }
            guard let found = scanner.hits(ofEntry: number, in: turn.view) else {
                exhausted.append((index, rule))
                continue
            }
            hits += found
        }
        return hits
    }

    mutating func takePatterns(of turn: TurnView, at index: Int) {
        let near = nearHits(in: turn, at: index)
        for hit in near.isEmpty ? turn.hits : turn.hits + near {
            guard case .value(let rule, let pattern) = hit.use else { continue }
            let chosen = rules.values[rule].patterns[pattern]
            if chosen.isBeginning {
                takeBeginning(hit, of: rule, score: chosen.score ?? rules.values[rule].score, in: turn, at: index)
                continue
            }
            add(
                hit.value, rule: rule, pattern: chosen, turn: turn, at: index,
                score: chosen.score ?? rules.values[rule].score, recognition: .pattern, match: hit.match)
        }
    }

    mutating func isExcepted(_ range: Range<Int>, by rule: Int, in turn: TurnView) -> Bool {
        if rules.values[rule].nots.isEmpty { return false }
        let list = exceptions[rule] ?? scanner.exceptions(ofValue: rule, in: turn.view, open: turn.openExceptions)
        exceptions[rule] = list
        return list.touches(range)
    }

    /// Adds a candidate if it passes the rule's checks; says whether it did.
    @discardableResult
    mutating func add(
        _ range: Range<Int>, rule: Int, pattern: RulePattern, turn: TurnView, at index: Int, score: Double,
        recognition: Recognition, askedAt: Int? = nil, match: Range<Int>? = nil
    ) -> Bool {
        let checks = rules.values[rule].validators + pattern.validators
        let text = turn.text[range]
        if let sign = pattern.said, !turn.isSaid(sign, in: range) { return false }
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
