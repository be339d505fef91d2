/// Reads dates and times from bytes; what does not fit leaves the position where it was.
struct StampReader {
    /// Which of a date's first two numbers is the day, when the year stands last.
    enum DateOrder {
        case dayFirst, monthFirst
    }

    let bytes: [UInt8]
    var position: Int
    let end: Int
    /// Nil when nobody knows: then the first number is the month unless it cannot be one.
    var order: DateOrder?

    init(bytes: [UInt8], position: Int, end: Int, order: DateOrder? = nil) {
        self.bytes = bytes
        self.position = position
        self.end = end
        self.order = order
    }

    /// The days since 1970 of a numeric date and the white space or `T` after it.
    mutating func date() -> Int? {
        let start = position
        guard let first = number(), let day = date(after: first) else {
            position = start
            return nil
        }
        _ = take("T") || take(",") || take("،")
        skipSpaces()
        skipWordBeforeTime()
        return day
    }

    /// `15/04/2016 à 15:04`, `15.4.2016 klo 15.04`.
    private mutating func skipWordBeforeTime() {
        guard position < end, !Ascii.isDigit(bytes[position]) else { return }
        let start = position
        guard take("à") || take("às") || take("klo") || take("kl.") || take("um"), take(" ") else {
            position = start
            return
        }
    }

    private mutating func date(after first: Number) -> Int? {
        // Only where the year leads do points have spaces after them: `2016. 4. 15.`
        let isSpaced = first.digits == 4
        guard let separator = dateSeparator(spaced: isSpaced), let second = number(),
            dateSeparator(spaced: isSpaced) == separator, let third = number()
        else { return nil }
        if separator == 0 { _ = take("日") }
        if separator == UInt8(ascii: "."), first.digits == 4 { _ = take(".") }
        if first.digits == 4 { return Self.days(year: first.value, month: second.value, day: third.value) }
        guard third.digits == 4 || third.digits == 2 else { return nil }
        // Where the order is not known, only differences count, and those rarely cross a month.
        let monthFirst = order.map { $0 == .monthFirst } ?? (first.value <= 12)
        return Self.days(
            year: third.value < 100 ? 2000 + third.value : third.value,
            month: monthFirst ? first.value : second.value, day: monthFirst ? second.value : first.value)
    }

    /// `年` and `月` count as the same.
    private mutating func dateSeparator(spaced isSpaced: Bool) -> UInt8? {
        _ = take("\u{200F}")
        guard position < end else { return nil }
        let byte = bytes[position]
        if "-/.".utf8.contains(byte) {
            position += 1
            if isSpaced, byte == UInt8(ascii: ".") { _ = take(" ") }
            return byte
        }
        return take("年") || take("月") ? 0 : nil
    }

    /// A time of day or of the call; with two numbers it is minutes and seconds unless it is on a clock.
    mutating func time(isClock: Bool) -> (seconds: Double, isClock: Bool)? {
        let part = dayPart()
        skipSpaces(after: part != nil)
        guard let first = number(), first.digits <= 3, let colon = timeSeparator(isClock: isClock && first.value < 24),
            let second = number(), second.digits == 2, second.value < 60
        else { return nil }
        var third: Number?
        var fraction = 0.0
        let afterSecond = position
        if timeSeparator(isClock: isClock) == colon {
            third = number()
            guard let seconds = third, seconds.digits == 2, seconds.value < 61 else { return nil }
            fraction = self.fraction()
        } else {
            position = afterSecond
            fraction = self.fraction()
        }
        let half = dayHalf()
        skipZone()
        let onClock = isClock || part != nil || half != nil
        var seconds = Double(first.value * 60 + second.value)
        if let third { seconds = seconds * 60 + Double(third.value) } else if onClock { seconds *= 60 }
        seconds += fraction
        // Noon begins before twelve and goes on after it.
        let isLate = part == .afternoon || half == true || part == .noon && first.value < 10
        if isLate, first.value < 12 { seconds += 43_200 }
        if part == .morning || half == false, first.value == 12 { seconds -= 43_200 }
        return (seconds, onClock)
    }

    /// Finland, Denmark and Indonesia part hours and minutes by a point; without a date before it, it is a number.
    private mutating func timeSeparator(isClock: Bool) -> UInt8? {
        guard position < end, bytes[position] == UInt8(ascii: ":") || isClock && bytes[position] == UInt8(ascii: ".")
        else { return nil }
        position += 1
        return bytes[position - 1]
    }

    private enum DayPart {
        case morning, noon, afternoon
    }

    /// The word for a part of the day that Chinese and Korean write before the time.
    private mutating func dayPart() -> DayPart? {
        // Most times begin with a digit.
        guard position < end, bytes[position] >= 0x80 else { return nil }
        if take("오전") || take("上午") || take("凌晨") || take("清晨") || take("早上") { return .morning }
        if take("中午") { return .noon }
        return take("오후") || take("下午") || take("傍晚") || take("晚上") ? .afternoon : nil
    }

    /// After noon for `PM`, `p. m.` and `م`, before for `AM`, `a. m.` and `ص`.
    private mutating func dayHalf() -> Bool? {
        let start = position
        skipSpaces()
        if take("م") { return true }
        if take("ص") { return false }
        let isLate = take("p") || take("P")
        let isThere = isLate || take("a") || take("A")
        let isDotted = isThere && take(".")
        if isDotted { skipSpaces() }
        guard isThere, take("m") || take("M"), !isWithinWord else {
            position = start
            return nil
        }
        if isDotted { _ = take(".") }
        return isLate
    }

    /// Whether a letter follows, such as the é of `12:00 Amélie`; Chinese puts no space behind a time.
    private var isWithinWord: Bool {
        position < end && (Ascii.isLetter(bytes[position]) || 0xC3...0xC9 ~= bytes[position])
    }

    private mutating func fraction() -> Double {
        guard position + 1 < end, bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ","),
            Ascii.isDigit(bytes[position + 1])
        else { return 0 }
        position += 1
        let start = position
        while position < end, Ascii.isDigit(bytes[position]) { position += 1 }
        return Double("0." + String(decoding: bytes[start..<position], as: UTF8.self)) ?? 0
    }

    private mutating func skipZone() {
        if take("Z") { return }
        let start = position
        guard take("+") || take("-"), let hours = number(), hours.digits == 2 || hours.digits == 4 else {
            position = start
            return
        }
        if hours.digits == 2, take(":") { _ = number() }
    }
}

extension StampReader {
    struct Number {
        let value: Int
        let digits: Int
    }

    mutating func number() -> Number? {
        let start = position
        var value = 0
        while position < end, Ascii.isDigit(bytes[position]), position - start < 9 {
            value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
            position += 1
        }
        return position == start ? nil : Number(value: value, digits: position - start)
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= end, bytes.isWord(text, position..<(position + count)) else { return false }
        position += count
        return true
    }

    /// The narrow spaces and direction marks that phones write within times count as spaces.
    private mutating func skipSpaces(after isWanted: Bool = true) {
        guard isWanted else { return }
        while position < end {
            if bytes[position] == UInt8(ascii: " ") {
                position += 1
            } else if bytes[position] < 0x80
                || !(take("\u{202F}") || take("\u{A0}") || take("\u{2009}") || take("\u{200E}"))
            {
                return
            }
        }
    }

    /// Days since 1970 in the Gregorian calendar (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    static func days(year: Int, month: Int, day: Int) -> Int? {
        guard 1...12 ~= month, 1...31 ~= day else { return nil }
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
