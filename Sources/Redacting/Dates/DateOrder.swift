/// Which number of a date is its year, which its month and which its day.
struct DateOrder {
    typealias Found = (day: CalendarDay, parts: [DateReading.Part], isPadded: Bool)

    let items: DateItems

    init(_ items: DateItems) { self.items = items }

    /// Nil when the numbers are no day of the calendar in any order that people write.
    var found: Found? {
        if let month = items.month { return named(month.name, at: month.range) }
        if items.numbers.contains(where: \.isOrdinal) { return nil }
        if items.numbers.count == 1 { return compact(items.numbers[0]) }
        guard items.numbers.count == 3 else { return nil }
        let roles = items.numbers.map(\.unit)
        if roles.contains(where: { $0 != nil }) {
            return read([roles[0] ?? .year, roles[1] ?? .month, roles[2] ?? .day], isPadded: hasZero)
        }
        // A date with a day of one digit is written without zeros.
        let isPadded = hasZero || items.numbers.allSatisfy { $0.width >= 2 }
        return orders.lazy.compactMap { read($0, isPadded: isPadded) }.first
    }

    private var hasZero: Bool { items.numbers.contains { $0.width <= 2 && $0.hasZero } }

    /// The likeliest first: the American order, but dots are not written in it.
    private var orders: [[DateReading.Role]] {
        let american: [DateReading.Role] = [.month, .day, .year]
        let other: [DateReading.Role] = [.day, .month, .year]
        let yearFirst: [DateReading.Role] = [.year, .month, .day]
        if items.numbers[0].width == 4 { return [yearFirst] }
        return (items.hasDots ? [other, american] : [american, other])
            + (items.numbers.allSatisfy { $0.width == 2 } ? [yearFirst] : [])
    }

    /// 2 March 1984, March 2nd 84, 1984 March 2.
    private func named(_ name: MonthName, at range: Range<Int>) -> Found? {
        guard items.numbers.count == 2, items.numbers.allSatisfy({ $0.unit == nil }) else { return nil }
        let isYearFirst = items.numbers[0].width == 4 || items.numbers[1].isOrdinal
        let day = items.numbers[isYearFirst ? 1 : 0]
        let year = items.numbers[isYearFirst ? 0 : 1]
        guard !year.isOrdinal, let found = Self.day(year, name.month, day) else { return nil }
        let month = DateReading.Part(role: .month, range: range, width: 0, name: name)
        return (found, [part(.year, year), month, part(.day, day)], day.hasZero)
    }

    /// 19840302 and 03021984: the year is the half that can be one.
    private func compact(_ number: DateItems.Number) -> Found? {
        guard number.width == 8, number.unit == nil else { return nil }
        let start = number.range.lowerBound
        let halves = (number.value / 10_000, number.value % 10_000)
        let isYearFirst = 1900...2099 ~= halves.0
        let (year, rest) = isYearFirst ? halves : (halves.1, halves.0)
        guard 1900...2099 ~= year, let day = CalendarDay(year: year, month: rest / 100, day: rest % 100) else {
            return nil
        }
        let places = isYearFirst ? (0, 4, 6) : (4, 0, 2)
        let part = { (role: DateReading.Role, place: Int, width: Int) in
            DateReading.Part(role: role, range: (start + place)..<(start + place + width), width: width)
        }
        return (day, [part(.year, places.0, 4), part(.month, places.1, 2), part(.day, places.2, 2)], true)
    }

    private func read(_ roles: [DateReading.Role], isPadded: Bool) -> Found? {
        let number = { (role: DateReading.Role) in roles.firstIndex(of: role).map { items.numbers[$0] } }
        guard let year = number(.year), let month = number(.month), let day = number(.day), month.width <= 2,
            let found = Self.day(year, month.value, day)
        else { return nil }
        return (found, [part(.year, year), part(.month, month), part(.day, day)], isPadded)
    }

    private func part(_ role: DateReading.Role, _ number: DateItems.Number) -> DateReading.Part {
        DateReading.Part(role: role, range: number.range, width: number.width, isOrdinal: number.isOrdinal)
    }

    private static func day(_ year: DateItems.Number, _ month: Int, _ day: DateItems.Number) -> CalendarDay? {
        guard [2, 4].contains(year.width), day.width <= 2 else { return nil }
        let century = year.width == 4 ? 0 : year.value < 30 ? 2000 : 1900
        return CalendarDay(year: century + year.value, month: month, day: day.value)
    }
}
