/// A mobile number of mainland China: 1, then 3 to 9, then nine digits; 86 may stand before it.
struct ChineseMobile: Validator {
    let id = "cn_mobile"

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        var digits = digits(of: text)[...]
        if digits.count == 13, digits.starts(with: [8, 6]) { digits = digits.dropFirst(2) }
        return digits.count == 11 && digits.first == 1 && digits[digits.startIndex + 1] >= 3
    }
}
