/// The number on a SIM card: begins with 89, 19 or 20 digits, Luhn (ITU-T E.118).
///
/// Cards print it with or without the check digit, so 18 digits pass unchecked.
struct ICCID: Validator {
    let id = "iccid"
    let hasCheckDigit = true

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = digits(of: text)
        guard digits.starts(with: [8, 9]) else { return false }
        switch digits.count {
        case 18: return true
        case 19: return passesLuhn(digits)
        // Some issuers append a filler after the check digit.
        case 20: return passesLuhn(digits) || passesLuhn(digits.dropLast())
        default: return false
        }
    }
}
