/// A date in digits that some calendar page has, in any usual order; text with month names passes unchecked.
struct CalendarDate: Validator {
    let id = "date"

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        let numbers = text.split { !(0x30...0x39).contains($0) }.map { part in
            part.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        }
        guard numbers.count == 3 else { return true }
        let isYear = { (number: Int) in (1900...2100).contains(number) || number < 100 }
        let isMonth = { (number: Int) in (1...12).contains(number) }
        let isDay = { (number: Int) in (1...31).contains(number) }
        let (first, second, third) = (numbers[0], numbers[1], numbers[2])
        return (isMonth(first) && isDay(second) && isYear(third)) || (isDay(first) && isMonth(second) && isYear(third))
            || (isYear(first) && isMonth(second) && isDay(third))
    }
}
