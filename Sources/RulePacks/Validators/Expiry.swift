/// A card's expiry: a month and a year, in either order.
struct Expiry: Validator {
    let id = "expiry"

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = digits(of: text)
        guard (2...6).contains(digits.count) else { return !digits.isEmpty }
        let isMonth = { (pair: ArraySlice<Int>) in (1...12).contains(pair.reduce(0) { $0 * 10 + $1 }) }
        return isMonth(digits.prefix(2)) || isMonth(digits.prefix(1)) || isMonth(digits.suffix(2)) || isMonth(digits.suffix(1))
    }
}
