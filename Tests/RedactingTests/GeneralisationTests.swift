import Testing

@testable import Redacting

@Suite struct GeneralisationTests {
    private let operation = Generalisation(thisYear: 2026)

    @Test(arguments: [
        ("94110", "941**"), ("94110-1234", "941**"), ("nine four one one oh", "941**"), ("９４１１０", "941**"),
        ("九四一一零", "941**"), ("03601", "000**"), ("89301", "000**"), ("03701", "037**"),
    ])
    func `of a ZIP code the first three digits stay, unless few people live there`(code: String, shown: String) {
        #expect(written(operation, "zip_code", code) == shown)
    }

    @Test(arguments: ["941", "100101", "K1A 0B6", "N2L 3G5", "unknown"])
    func `what is no ZIP code becomes the placeholder`(code: String) {
        #expect(written(operation, "zip_code", code) == "[ZIP_CODE_1]")
    }

    @Test(arguments: [
        ("3/2/1984", "1984"), ("March 2nd, nineteen eighty four", "1984"), ("1984年3月2日", "1984"), ("03/02/84", "1984"),
        ("03/02/04", "2004"), ("1/1/1937", "1937"),
    ])
    func `of a date of birth the year stays`(date: String, year: String) {
        #expect(written(operation, "date_of_birth", date) == year)
    }

    @Test(arguments: ["1/1/1936", "March 2nd", "the third", "1984"])
    func `a year of somebody who may be older than 89 becomes the placeholder, and what has none`(date: String) {
        #expect(written(operation, "date_of_birth", date) == "[DATE_OF_BIRTH_1]")
    }

    @Test func `other types become their placeholders, and pieces share what is shown`() {
        #expect(written(operation, "email", "ana@example.com") == "[EMAIL_1]")
        #expect(written(operation, "zip_code", ["nine four", "one one oh"]) == ["941**", ""])
        #expect(written(operation, "date_of_birth", ["March 2nd", "1984"]) == ["", "1984"])
        #expect(written(operation, "zip_code", ["9411", "K"]) == ["[ZIP_CODE_1]", "[ZIP_CODE_1]"])
    }
}
