internal import RulePacks

/// Where a turn mentions the words of a known value.
extension Memory {
    func textMentions(
        of value: Known, words: [Range<Int>], isCased: Bool, distance: Int, text: [UInt8]
    ) -> [Range<Int>] {
        let rule = rules.values[value.rule]
        var found = scriptMentions(of: value, rule: rule, in: text)
        var start = 0
        while start < words.count {
            var end = start
            while end < words.count, value.words.contains(folded(text[words[end]])),
                end == start || isOneGap(between: words[end - 1], and: words[end])
            {
                end += 1
            }
            let run = words[start..<end]
            if !run.isEmpty, isMention(run, of: value, rule: rule, isCased: isCased, distance: distance, text: text) {
                let last = rule.remembering == .words ? endOfName(from: end - 1, in: words, rule, text) : end - 1
                let first = rule.remembering == .words ? startOfName(from: start, in: words, text) : start
                found.append(words[first].lowerBound..<words[last].upperBound)
            }
            start = max(end, start + 1)
        }
        return found
    }

    /// "Hollis", and then "Hollis Grantham": a capital behind a known name belongs to it.
    private func endOfName(from index: Int, in words: [Range<Int>], _ rule: ValueRule, _ text: [UInt8]) -> Int {
        guard (0x41...0x5A).contains(text[words[index].lowerBound]), index + 1 < words.count else { return index }
        let next = words[index + 1]
        let isBehind = next.lowerBound == words[index].upperBound + 1 && text[next.lowerBound - 1] == UInt8(ascii: " ")
        guard isBehind, next.count >= 3, (0x41...0x5A).contains(text[next.lowerBound]),
            !(rule.ambiguous?.contains(folded(text[next])[...]) ?? true)
        else { return index }
        return index + 1
    }

    /// "Fairweather", and then "n j fairweather": initials before a known name belong to it.
    private func startOfName(from index: Int, in words: [Range<Int>], _ text: [UInt8]) -> Int {
        var start = index
        while start > 0, index - start < 2, isInitial(words[start - 1], in: text),
            words[start].lowerBound - words[start - 1].upperBound <= 2
        {
            start -= 1
        }
        return start
    }

    /// A letter by itself that is no word.
    private func isInitial(_ word: Range<Int>, in text: [UInt8]) -> Bool {
        let isAlone = word.lowerBound == 0 || text[word.lowerBound - 1] == UInt8(ascii: " ")
        guard isAlone, word.count == 1, isLetter(text[word.lowerBound]) else { return false }
        return !"aeioyu".utf8.contains(text[word.lowerBound] | 0x20)
    }

    private func isOneGap(between first: Range<Int>, and second: Range<Int>) -> Bool {
        second.lowerBound - first.upperBound <= 3
    }

    /// Whether a run of the value's words is enough to be a mention of it.
    private func isMention(
        _ run: ArraySlice<Range<Int>>, of value: Known, rule: ValueRule, isCased: Bool, distance: Int, text: [UInt8]
    ) -> Bool {
        if rule.remembering == .words {
            return run.contains { isName($0, in: text, rule: rule, isCased: isCased) }
        }
        // One everyday word alone, as of a password, is said of many things.
        let isEveryday = run.count == 1 && run.allSatisfy { rule.ambiguous?.contains(folded(text[$0])[...]) ?? false }
        if run.count >= value.words.count { return value.script.isEmpty && run.count > 0 && !isEveryday }
        // "621 west": a number and what stands with it.
        if run.count >= 2, run.contains(where: { text[$0].contains(where: isDigit) }) { return true }
        guard abs(distance) <= Self.echoReach else { return false }
        // "P O box", "de la": words that stand in any sentence.
        if let ordinary = rule.ambiguous, run.count < 3, run.map(\.count).reduce(0, +) < Self.tellingLetters,
            run.allSatisfy({ ordinary.contains(folded(text[$0])[...]) })
        {
            return false
        }
        return run.count >= 2 || run.contains { isTelling(text[$0], rule: rule) }
    }

    /// Ordinary words of so many letters together are said of one thing: "fort worth".
    private static let tellingLetters = 8

    /// Whether one word alone brings a value to mind: letters with digits, or a word that no dictionary has.
    private func isTelling(_ word: ArraySlice<UInt8>, rule: ValueRule) -> Bool {
        if word.contains(where: isDigit) { return word.contains(where: isLetter) }
        guard word.count >= 5, let ordinary = rule.ambiguous else { return false }
        return !ordinary.contains(folded(word)[...])
    }

    /// A word that is written as a name: with a capital, or in lower-case speech. An ordinary word is one only with a
    /// capital that does not stand for the beginning of a sentence.
    private func isName(_ range: Range<Int>, in text: [UInt8], rule: ValueRule, isCased: Bool) -> Bool {
        guard range.count >= 2, isCased ? (0x41...0x5A).contains(text[range.lowerBound]) : range.count >= 3 else {
            return false
        }
        guard rule.ambiguous?.contains(folded(text[range])[...]) ?? false else { return true }
        if isCased && !beginsSentence(range.lowerBound, in: text) { return true }
        return rule.addressing.map { isAddressed(range.lowerBound, in: text, with: $0) } ?? false
    }

    /// Whether one of the phrases that call somebody ends right before a position, "okay, mark".
    private func isAddressed(_ position: Int, in text: [UInt8], with phrases: Lexicon) -> Bool {
        let said = folded(text[max(0, position - 24)..<position])
        let words = wordRanges(in: said).suffix(2)
        return words.indices.contains { first in
            let phrase = words[first...].map { said[$0] }.joined(separator: " ".utf8)
            return phrases.contains(Array(phrase)[...])
        }
    }

    private func beginsSentence(_ position: Int, in text: [UInt8]) -> Bool {
        let before = text[..<position].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\"") }
        return before.map { ".!?:".utf8.contains($0) } ?? true
    }

    /// A Han name whole, or the two characters of a given name without the surname.
    private func scriptMentions(of value: Known, rule: ValueRule, in text: [UInt8]) -> [Range<Int>] {
        // Three bytes a character: a single one says too little to be followed.
        guard value.script.count >= 6 else { return [] }
        let whole = value.words.isEmpty ? occurrences(of: value.script, in: text) : []
        // A name with what explains it, 尤小曼尤其的尤: the name alone comes again.
        if rule.remembering == .words, value.script.count > 12 {
            return occurrences(of: Array(value.script.prefix(9)), in: text)
        }
        guard rule.remembering == .words, value.script.count == 9 else { return whole }
        let given = occurrences(of: Array(value.script.suffix(6)), in: text)
        return whole + given.filter { name in !whole.contains { $0.overlaps(name) } }
    }
}
