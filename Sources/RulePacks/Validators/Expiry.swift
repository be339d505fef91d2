/// A card's expiry: a month and a year, in either order; text with a month's name passes with any
/// number, written or said.
struct Expiry: Validator {
    let id = "expiry"

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = digits(of: text)
        let hasLetters = text.contains { (0x61...0x7A).contains($0 | 0x20) }
        guard (2...6).contains(digits.count), !hasLetters else {
            return !digits.isEmpty || text.contains(UInt8(ascii: " "))
        }
        let isMonth = { (pair: ArraySlice<Int>) in (1...12).contains(pair.reduce(0) { $0 * 10 + $1 }) }
        if isMonth(digits.prefix(2)) || isMonth(digits.suffix(2)) { return true }
        // A month of one digit leaves an odd count; two digits may be a year whose month stands elsewhere.
        let mayBeShort = digits.count == 2 || !digits.count.isMultiple(of: 2)
        return mayBeShort && (isMonth(digits.prefix(1)) || isMonth(digits.suffix(1)))
    }
}
