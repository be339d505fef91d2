/// An international number: 8 to 15 digits that begin with no zero (ITU-T E.164).
struct E164: Validator {
    let id = "e164"

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = digits(of: text)
        return (8...15).contains(digits.count) && digits.first != 0
    }
}
