/// A payment card number: 12 to 19 digits, Luhn (ISO/IEC 7812-1).
struct Luhn: Validator {
    let id = "luhn"
    let hasCheckDigit = true

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = digits(of: text)
        return (12...19).contains(digits.count) && digits.contains { $0 != 0 } && passesLuhn(digits)
    }
}
