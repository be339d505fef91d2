/// The number of a device: 14 digits and a Luhn check digit, or 16 with a software version (3GPP TS 23.003, 6.2).
struct IMEI: Validator {
    let id = "imei"
    let hasCheckDigit = true

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = digits(of: text)
        switch digits.count {
        case 15: return passesLuhn(digits)
        case 16: return true
        default: return false
        }
    }
}
