/// A check that the text of a value must pass. One file each.
public protocol Validator: Sendable {
    /// As packs name it.
    var id: String { get }
    /// Whether passing makes the value surer, as a check digit does.
    var hasCheckDigit: Bool { get }
    /// - Parameter text: the value as the normalized view has it, UTF-8.
    func accepts(_ text: ArraySlice<UInt8>) -> Bool
}

extension Validator {
    public var hasCheckDigit: Bool { false }
}

/// Every validator; a new one is one file and one word here.
let allValidators: [any Validator] = [
    Luhn(), ICCID(), IMEI(), NANP(), E164(), USZip(), ChineseID(), ChineseMobile(), CalendarDate(), Expiry(), SSN(),
]

/// The values of the ASCII digits in a text, other characters left out.
func digits(of text: ArraySlice<UInt8>) -> [Int] {
    text.compactMap { (0x30...0x39).contains($0) ? Int($0) - 0x30 : nil }
}

/// Whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B).
func passesLuhn(_ digits: some BidirectionalCollection<Int>) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
        let doubled = index % 2 == 1 ? digit * 2 : digit
        sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
}
