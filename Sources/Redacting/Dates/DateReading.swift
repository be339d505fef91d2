internal import Normalizing

/// A date as it was written: which day, and which letters say its year, its month and its day.
struct DateReading {
    enum Role { case year, month, day }

    struct Part {
        let role: Role
        /// Indices of the letters.
        let range: Range<Int>
        let width: Int
        var isOrdinal = false
        var name: MonthName?
    }

    let day: CalendarDay
    private let letters: [Wording.Letter]
    private let parts: [Part]
    /// Whether days and months of one digit have a zero before it.
    private let isPadded: Bool

    /// - Returns: nil when the text is no whole date, or not surely one.
    init?(_ text: String, _ normalizer: Normalizer) {
        // As it is written first, since `3 2 1984` read as one number would have lost its parts.
        for wording in [Wording(verbatim: text), Wording(text, normalizer)] {
            guard let items = DateItems(wording.letters), let found = DateOrder(items).found else { continue }
            letters = wording.letters
            day = found.day
            parts = found.parts.sorted { $0.range.lowerBound < $1.range.lowerBound }
            isPadded = found.isPadded
            return
        }
        return nil
    }

    private var year: Part? { parts.first { $0.role == .year } }

    /// Whether the year has two digits, and is that of 1930 to 2029 for want of a better guess.
    var hasShortYear: Bool { year?.width == 2 }

    /// Where the year stands in the value's text, in UTF-8 bytes.
    var yearOrigin: Int? { year.map { letters[$0.range.lowerBound].origin.lowerBound } }

    /// What stands in a piece when the value says another date in the same way.
    func written(as date: CalendarDay, in piece: Piece) -> String {
        var text = ""
        var index = 0
        while index < letters.count {
            let part = parts.first { $0.range.lowerBound == index }
            if piece.holds(letters[index].origin.lowerBound) {
                text += part.map { written($0, date) } ?? String(letters[index].scalar)
            }
            index = part?.range.upperBound ?? index + 1
        }
        return text
    }

    private func written(_ part: Part, _ date: CalendarDay) -> String {
        switch part.role {
        case .year: Self.padded(part.width == 2 ? date.year % 100 : date.year, to: part.width)
        case .month: part.name?.written(date.month) ?? Self.padded(date.month, to: isPadded ? 2 : 1)
        case .day where part.isOrdinal: "\(date.day)\(Self.ending(of: date.day))"
        case .day: Self.padded(date.day, to: isPadded ? 2 : 1)
        }
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static func ending(of day: Int) -> String {
        switch (day / 10, day % 10) {
        case (1, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
    }
}
