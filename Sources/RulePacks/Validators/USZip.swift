/// A US ZIP code, or ZIP+4; the lowest in use is 00501.
struct USZip: Validator {
    let id = "us_zip"

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = digits(of: text)
        guard digits.count == 5 || digits.count == 9 else { return false }
        return digits.prefix(5).reduce(0) { $0 * 10 + $1 } >= 501
    }
}
