/// A payment card number: 12 to 19 digits, Luhn, of an industry whose numbers begin with 2 to 6 (ISO/IEC 7812-1).
struct Luhn: Validator {
    let id = "luhn"
    let hasCheckDigit = true

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = digits(of: text)
        return (12...19).contains(digits.count) && (2...6).contains(digits[0]) && passesLuhn(digits)
    }
}
