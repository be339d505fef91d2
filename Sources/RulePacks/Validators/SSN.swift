/// A US social security number: no area 000, 666 or 9xx, no group 00, no serial 0000; or its last four digits.
struct SSN: Validator {
    let id = "ssn"

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = digits(of: text)
        if digits.count == 4 { return true }
        guard digits.count == 9 else { return false }
        let number = { (part: ArraySlice<Int>) in part.reduce(0) { $0 * 10 + $1 } }
        let area = number(digits[0..<3])
        return area != 0 && area != 666 && area < 900 && number(digits[3..<5]) != 0 && number(digits[5..<9]) != 0
    }
}
