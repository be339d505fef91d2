internal import Detecting
internal import RulePacks
internal import Tagging

extension Dialogue {
    /// How long talk of a value lets the words around it count, in turns.
    private static let near = 12
    /// Below what patterns, answers and announcements are worth: words decide where these see nothing.
    private static let mostOfWords = 0.6
    /// How likely a value is that nobody has spoken of.
    private static let sure = 0.75

    /// Adds what the words in and around it show. Names and what comes in pieces are known by their words alone; a
    /// number or a code is one of its type only where such a value was spoken of.
    mutating func takeTagged(_ tagged: [Tagger.Tagged], in turn: TurnView, at index: Int) {
        let given = tagged.isEmpty ? [] : turn.placeholders
        for stretch in tagged {
            // Where a value stands as a placeholder it was told: what is left there is what tells of it.
            guard let rule = rule(of: stretch, at: index), !given.contains(rules.values[rule].type) else { continue }
            let range = stretch.range
            if isExcepted(range, by: rule, in: turn) || !passesChecks(turn.text[range], of: rule) { continue }
            candidates.append(
                Candidate(
                    rule: rule, turn: index, range: range, score: Self.mostOfWords * stretch.likelihood,
                    recognition: .words))
        }
    }

    /// Of several rules with a tag the one that was spoken of last, the earlier one of two in one turn; else the last rule.
    private func rule(of stretch: Tagger.Tagged, at index: Int) -> Int? {
        let tagged = rules.values.indices.filter { rules.values[$0].tag == stretch.tag }
        let near = tagged.filter { rule in spokenOf[rule].map { index - $0 <= Self.near } ?? false }
        if let last = near.max(by: { (spokenOf[$0] ?? 0) < (spokenOf[$1] ?? 0) }) { return last }
        return stretch.likelihood >= Self.sure ? tagged.last : nil
    }

    /// What a whole number must be need not hold for a piece of one.
    private func passesChecks(_ text: ArraySlice<UInt8>, of rule: Int) -> Bool {
        let rule = rules.values[rule]
        if isTime(text) { return false }
        let digits = text.count(where: isDigit)
        if let whole = rule.digits, !whole.contains(digits) { return digits > 0 && digits < whole.lowerBound }
        return rule.validators.allSatisfy { $0.accepts(text) }
    }

    /// Digits and a colon: the time of a turn, which no value is written like.
    private func isTime(_ text: ArraySlice<UInt8>) -> Bool {
        text.contains(UInt8(ascii: ":")) && !text.contains { isLetter($0) || $0 >= 0x80 }
    }
}
