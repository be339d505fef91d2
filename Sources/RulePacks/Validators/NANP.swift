/// A North American number: area code and exchange begin with 2 to 9; a leading 1 may stand before it.
struct NANP: Validator {
    let id = "nanp"

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        var digits = digits(of: text)[...]
        if digits.count == 11, digits.first == 1 { digits = digits.dropFirst() }
        guard digits.count == 10 else { return false }
        let area = digits[digits.startIndex]
        let exchange = digits[digits.startIndex + 3]
        return area >= 2 && exchange >= 2
    }
}
