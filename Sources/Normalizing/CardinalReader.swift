/// Reads English and Spanish cardinals: "forty eight", "two thousand and four", "dos mil veintiséis".
struct CardinalReader {
    let tokens: [Token]
    /// Whether "eight hundred" stands for itself, as after "one".
    let isTollFree: Bool

    /// A value and the index after its last token.
    private struct Reading {
        var value: UInt64
        var end: Int
        var scale: UInt64 = 1
    }

    func cardinal(at start: Int) -> Atom? {
        var total = Reading(value: 0, end: start)
        var limit = UInt64.max
        while let group = total.end == start ? group(at: start) : nextGroup(at: total.end), group.value < limit {
            total.end = group.end
            total.scale = max(total.scale, group.scale)
            guard let scale = scale(at: group.end, isFirst: group.end == start), scale < limit else {
                total.value += group.value
                break
            }
            // At most 9999 quadrillion, which 64 bits hold.
            total.value += group.value * scale
            total.end += 1
            total.scale = max(total.scale, scale)
            limit = scale
        }
        guard total.end > start else { return nil }
        return Atom(value: total.value, tokens: start..<total.end, scale: total.scale)
    }

    /// What may follow a scale: not "five" in "five thousand five five five".
    private func nextGroup(at index: Int) -> Reading? {
        let start = afterAnd(index)
        guard tight(index) != nil, tight(start) != nil, !isReadOut(at: start) else { return nil }
        return group(at: start) ?? one(at: start)
    }

    /// Up to four digits: "twenty one hundred and eleven", "ciento veinte".
    private func group(at start: Int) -> Reading? {
        let word = tokens[start].word
        switch word.kind {
        case .hundreds: return addingRest(to: Reading(value: word.value, end: start + 1, scale: 100))
        // Spanish "mil" needs nothing before it.
        case .scale where word.language == .spanish && word.value == 1000: return Reading(value: 1, end: start)
        case .article:
            guard tight(start + 1)?.word.kind == .scale else { return nil }
            return hundreds(Reading(value: 1, end: start + 1))
        default: return small(at: start).map(hundreds)
        }
    }

    private func hundreds(_ small: Reading) -> Reading {
        guard isHundred(small.end) else { return small }
        let hundreds = Reading(value: small.value * 100, end: small.end + 1, scale: 100)
        return isTollFree && small.value == 8 ? hundreds : addingRest(to: hundreds)
    }

    private func addingRest(to hundreds: Reading) -> Reading {
        let start = afterAnd(hundreds.end)
        guard tight(hundreds.end) != nil, tight(start) != nil, !isReadOut(at: start),
            let rest = small(at: start) ?? one(at: start), !isHundred(rest.end)
        else { return hundreds }
        return Reading(value: hundreds.value + rest.value, end: rest.end, scale: 100)
    }

    /// One to ninety nine.
    private func small(at start: Int) -> Reading? {
        let word = tokens[start].word
        switch word.kind {
        case .digit where word.value > 0, .pair: return Reading(value: word.value, end: start + 1)
        case .tens:
            let isSpanish = word.language == .spanish
            let next = isSpanish ? afterAnd(start + 1) : start + 1
            guard !isSpanish || next > start + 1, tight(start + 1) != nil, let unit = tight(next),
                unit.word.kind == .digit || (isSpanish && unit.word.kind == .article), unit.word.value > 0
            else { return Reading(value: word.value, end: start + 1) }
            return Reading(value: word.value + unit.word.value, end: next + 1)
        default: return nil
        }
    }

    /// "un" at the end of "ciento un".
    private func one(at index: Int) -> Reading? {
        let word = tokens[index].word
        return word.kind == .article && word.language == .spanish ? Reading(value: 1, end: index + 1) : nil
    }

    private func scale(at index: Int, isFirst: Bool) -> UInt64? {
        guard let word = (isFirst ? tokens[index] : tight(index))?.word, word.kind == .scale, word.value >= 1000 else {
            return nil
        }
        return word.value
    }

    private func isHundred(_ index: Int) -> Bool {
        guard let word = tight(index)?.word else { return false }
        return word.kind == .scale && word.value == 100
    }

    private func afterAnd(_ index: Int) -> Int { tight(index)?.word.kind == .and ? index + 1 : index }

    /// Whether a digit is one of several that are read out singly.
    private func isReadOut(at index: Int) -> Bool {
        guard tokens[index].word.kind == .digit, index + 1 < tokens.count else { return false }
        let next = tokens[index + 1].word.kind
        return next != .and && next != .scale
    }

    /// The token at an index if it may continue a cardinal.
    private func tight(_ index: Int) -> Token? {
        index < tokens.count && tokens[index].joint.isTight ? tokens[index] : nil
    }
}
