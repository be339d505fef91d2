import Normalizing
import Testing
import Understanding

@testable import Redacting

@Suite struct DateShiftTests {
    /// The same day in another writing, moved by so many days.
    private func moved(_ text: String, by days: Int) throws -> String {
        let reading = try #require(DateReading(text, Normalizer()), "\(text)")
        let whole = Piece(
            text, of: text, at: 0, label: ValueLabel(type: "date", rule: "date", number: 1), conversation: "c",
            known: "")
        return reading.written(as: reading.day.adding(days), in: whole)
    }

    @Test(arguments: [
        ("2026-03-02", "2026-03-12"), ("3/2/1984", "3/12/1984"), ("03/02/84", "03/12/84"),
        ("2 March 1984", "12 March 1984"), ("March 2nd 1984", "March 12th 1984"), ("MARCH 2, 1984", "MARCH 12, 1984"),
        ("mar. 2nd, 84", "mar. 12th, 84"), ("the 2nd of March 1984", "the 12th of March 1984"),
        ("1984年3月2日", "1984年3月12日"), ("84年03月02号", "84年03月12号"), ("02.03.1984", "12.03.1984"),
        ("2 de marzo de 1984", "12 de marzo de 1984"), ("1984/3/2", "1984/3/12"), ("19840302", "19840312"),
        ("03021984", "03121984"), ("3 2 1984", "3 12 1984"), ("3-2-84", "3-12-84"), ("1984 March 2", "1984 March 12"),
    ])
    func `a date is written as it was`(date: String, later: String) throws {
        #expect(try moved(date, by: 10) == later)
    }

    @Test(arguments: [
        ("march third nineteen eighty five", "march 4th 1985"), ("一九八四年三月二日", "1984年3月3日"),
        ("March 2nd, nineteen eighty four", "March 3rd, 1984"), ("２０２６-０３-０２", "2026-03-03"),
    ])
    func `a date that was said is written in digits`(date: String, later: String) throws {
        #expect(try moved(date, by: 1) == later)
    }

    @Test(arguments: [
        ("25/12/1984", 10, "04/01/1985"), ("12/25/1984", 10, "01/04/1985"), ("1/31/1984", 1, "2/1/1984"),
        ("13.12.1984", 1, "14.12.1984"), ("12.13.1984", 1, "12.14.1984"), ("2024-02-28", 1, "2024-02-29"),
        ("2023-02-28", 1, "2023-03-01"), ("March 1, 2000", -1, "February 29, 2000"), ("1 Sept 1999", 30, "1 Oct 1999"),
        ("01/01/00", -1, "12/31/99"), ("1984-03-02", 365, "1985-03-02"),
    ])
    func `months and years turn as the calendar has it`(date: String, days: Int, other: String) throws {
        #expect(try moved(date, by: days) == other)
    }

    @Test(arguments: [
        "March 2nd", "1984", "tomorrow", "2/30/1984", "13/13/1984", "0/1/1984", "12345678", "3/2/1984 or so",
        "民國八十一年四月二號", "3/2", "March 2 1984 1985", "2nd 3rd 1984", "99999999999999999999", "", "年月日",
    ])
    func `what is no date becomes the placeholder`(text: String) throws {
        #expect(written(DateShift(try key()), "date_of_birth", [text]) == ["[DATE_OF_BIRTH_1]"])
    }

    @Test func `the dates of a conversation move by the same days, never by none, under the key`() throws {
        let shift = DateShift(try key())
        let other = DateShift(try key("another key of mine"))
        let days = (0..<3000).map { shift.days(of: "\($0)") }
        #expect(days.allSatisfy { 1...365 ~= abs($0) })
        #expect(Set(days).count > 650)
        #expect(days != (0..<3000).map { other.days(of: "\($0)") })
        let expected = try moved("1984-03-02", by: shift.days(of: "c"))
        #expect(written(shift, "date_of_birth", "1984-03-02") == expected)
        #expect(written(DateShift(try key()), "visit", "1984-03-02") == expected)
    }

    @Test func `each piece of a date has its part of the other one`() throws {
        let pieces = written(DateShift(try key()), "date_of_birth", ["March", "2nd", "1984"])
        #expect(pieces.joined(separator: " ") == written(DateShift(try key()), "date_of_birth", "March 2nd 1984"))
        #expect(pieces.allSatisfy { !$0.isEmpty })
    }

    @Test func `days count as the calendar does`() {
        #expect(CalendarDay(year: 1970, month: 1, day: 1)?.serial == 0)
        #expect(CalendarDay(year: 2000, month: 3, day: 1)?.serial == 11_017)
        for serial in stride(from: -400_000, to: 400_000, by: 37) {
            let day = CalendarDay(serial: serial)
            #expect(day.serial == serial && CalendarDay(year: day.year, month: day.month, day: day.day) == day)
        }
    }
}
