/// A Chinese cardinal that grows numeral by numeral.
struct ChineseCardinal {
    /// The parts before 亿 and 万 that are done.
    private var total: UInt64 = 0
    /// The part below 10 000 that is being read.
    private var section: UInt64 = 0
    /// What a last digit without a scale counts for: 两千五 is 2500, 两千零五 is 2005.
    private var lastDigitScale: UInt64 = 1
    /// The next scale in the section must be smaller.
    private var limit: UInt64 = 10_000
    private var largeLimit = UInt64.max
    private var digit: UInt64?
    private var count = 0
    private var isDone = false
    /// The largest scale in it; one if none.
    private(set) var scale: UInt64 = 1

    var value: UInt64 { total + section + (digit ?? 0) * (count > 1 ? lastDigitScale : 1) }

    /// - Parameters:
    ///   - word: the next numeral.
    ///   - next: the two words that follow it without a gap.
    /// - Returns: false if the word is no part of this number any more.
    mutating func add(_ word: Word, before next: (Word?, Word?)) -> Bool {
        guard !isDone else { return false }
        let isTaken =
            switch word.kind {
            case .digit: addDigit(word.value, before: next)
            case .tens: addScale(10, times: word.value / 10)
            case .scale where word.value < 10_000: addScale(word.value, times: digit ?? (word.value == 10 ? 1 : 0))
            case .scale: addLargeScale(word.value)
            default: false
            }
        if isTaken { count += 1 }
        return isTaken
    }

    private mutating func addDigit(_ value: UInt64, before next: (Word?, Word?)) -> Bool {
        if digit != nil { return false }
        guard count > 0 else {
            digit = value
            // A digit alone, unless a scale follows.
            isDone = value == 0 || next.0?.kind != .scale
            return true
        }
        if value == 0 {
            // A placeholder, 两千零四; not in 八百零一四二, which is read digit by digit.
            let isLast = next.0?.kind == .digit && next.0?.value != 0 && next.1?.kind != .digit
            guard isLast || next.0?.kind == .tens || next.0?.kind == .scale else { return false }
            lastDigitScale = 1
            return true
        }
        if let scale = next.0, scale.kind == .scale {
            guard scale.value < (scale.value < 10_000 ? limit : largeLimit) else { return false }
            if scale.value >= 10_000 { lastDigitScale = 1 }
        } else {
            // 八百五五五: one of several that are read out; but 三十五二一 is 35 21.
            if lastDigitScale > 1, next.0?.kind == .digit { return false }
            isDone = true
        }
        digit = value
        return true
    }

    private mutating func addScale(_ value: UInt64, times: UInt64) -> Bool {
        guard value < limit, times > 0 else { return false }
        section += value * times
        digit = nil
        limit = value
        lastDigitScale = value / 10
        scale = max(scale, value)
        return true
    }

    /// 万 and 亿 multiply what was read since the last larger one: 一亿一千万, but 一万二千亿.
    private mutating func addLargeScale(_ value: UInt64) -> Bool {
        let isWhole = value >= largeLimit
        let factor = section + (digit ?? 0) + (isWhole ? total : 0)
        let (product, overflow) = factor.multipliedReportingOverflow(by: value)
        guard factor > 0, !overflow, product < UInt64.max / 2, total < UInt64.max / 2 else { return false }
        total = isWhole ? product : total + product
        section = 0
        digit = nil
        limit = 10_000
        largeLimit = value
        lastDigitScale = value / 10
        scale = max(scale, value)
        return true
    }
}
