import Testing

@testable import RulePacks

/// What each check lets pass, and what it does not: a digit that is off by one, a digit too many or too few.
@Suite struct ValidatorTests {
    /// Texts that a validator accepts and texts that it refuses.
    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        let accepted: [String]
        let refused: [String]
        var testDescription: String { id }
    }

    static let cases = [
        Case(
            id: "luhn",
            accepted: [
                "4111111111111111", "5555 5555 5555 4444", "3782-822463-10005", "411111111117", "4111111111111111110",
            ],
            refused: [
                "4111111111111112", "4111111111111101", "0000000000000000", "18", "41111111112", "41111111111111111115",
                "0150611077003", "7150611077004", "",
            ]),
        Case(
            id: "iccid",
            accepted: ["8901260123456789011", "89012601234567890154", "89012601234567890113", "890126012345678901"],
            refused: [
                "8901260123456789012", "8801260123456789013", "89012601234567890120", "89012601234567890",
                "890126012345678901533",
            ]),
        Case(
            id: "imei", accepted: ["356938035643809", "35 693803 564380 9", "3569380356438012"],
            refused: ["356938035643808", "35693803564380", "35693803564380123"]),
        Case(
            id: "nanp", accepted: ["213-555-0142", "(213) 555-0142", "+1 213 555 0142"],
            refused: ["113-555-0142", "213-155-0142", "213-055-0142", "2 213 555 0142", "213-555-014", "213-555-01422"]),
        Case(
            id: "e164", accepted: ["+44 20 7946 0018", "12345678", "123456789012345"],
            refused: ["+0442079460018", "1234567", "1234567890123456"]),
        Case(
            id: "us_zip", accepted: ["00501", "90210", "90210-0142"],
            refused: ["00500", "9021", "902101", "90210014", "9021001422"]),
        Case(
            id: "cn_id", accepted: ["11010519491231002X", "11010519491231002x", "440524188001010014"],
            refused: [
                "110105194912310021", "440524188001010015", "44052418800101001X", "440524188013010014",
                "440524188001320014", "44052418800101001", "4405241880010100140",
            ]),
        Case(
            id: "cn_mobile", accepted: ["13800138000", "+86 138 0013 8000", "199-0000-0000"],
            refused: ["12800138000", "23800138000", "1380013800", "138001380000", "87 13800138000"]),
        Case(
            id: "date", accepted: ["3/14/1985", "31.12.99", "1985-03-14", "1985年3月14日", "march 3rd 1985", "3/14"],
            refused: ["13/32/1985", "32/1/1985", "3/14/1899", "3/14/2101", "1985-13-01", "0/1/1985"]),
        Case(
            id: "expiry",
            accepted: [
                "12/27", "1/27", "01/2027", "2027-12", "1227", "march 2027", "2027年3月", "noviembre del veintinueve",
            ],
            refused: ["13/20", "00/00", "99/90", "march", ""]),
        Case(
            id: "ssn", accepted: ["123-45-6789", "899 45 6789", "6789"],
            refused: [
                "000-45-6789", "666-45-6789", "900-45-6789", "123-00-6789", "123-45-0000", "123-45-678", "123-45-67891",
            ]),
    ]

    @Test(arguments: cases) func `a check knows good values from bad ones`(sample: Case) throws {
        let validator = try #require(allValidators.first { $0.id == sample.id })
        for text in sample.accepted { #expect(validator.accepts(Array(text.utf8)[...]), "\(text)") }
        for text in sample.refused { #expect(!validator.accepts(Array(text.utf8)[...]), "\(text)") }
    }

    @Test func `every validator has a case here, and an id of its own`() {
        #expect(allValidators.map(\.id) == Self.cases.map(\.id))
        #expect(Set(allValidators.map(\.id)).count == allValidators.count)
    }

    @Test func `only those with a check digit make a value surer`() {
        #expect(allValidators.filter(\.hasCheckDigit).map(\.id) == ["luhn", "iccid", "imei", "cn_id"])
    }

    @Test func `a check looks at a slice from the middle of a turn`() throws {
        for sample in Self.cases {
            let validator = try #require(allValidators.first { $0.id == sample.id })
            let text = try #require(sample.accepted.first)
            let turn = Array("no 1, \(text), 2".utf8)
            #expect(validator.accepts(turn[6..<(6 + text.utf8.count)]), "\(sample.id)")
        }
    }

    @Test func `a changed digit never passes a check digit`() throws {
        for (id, text) in [("luhn", "4111111111111111"), ("iccid", "8901260123456789011"), ("imei", "356938035643809")]
        {
            let validator = try #require(allValidators.first { $0.id == id })
            for index in 0..<text.utf8.count {
                var digits = Array(text.utf8)
                digits[index] = digits[index] == 0x39 ? 0x30 : digits[index] + 1
                #expect(!validator.accepts(digits[...]), "\(id) digit \(index)")
            }
        }
    }
}
