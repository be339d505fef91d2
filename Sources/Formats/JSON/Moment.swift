import Transcripts

/// Points in time as JSON exports write them: ISO 8601, or seconds, ms or µs since 1970, as a number or in quotes.
enum Moment {
    static func stamp(_ value: JSONValue) -> Stamp? {
        // A number has no colon, so it is no time of day.
        if value.kind == .number { return CSVTime.number(value.bytes, value.range) }
        guard value.kind == .string else { return nil }
        return CSVTime.stamp(value.document.bytes, value.range)
    }

    /// As it is written; what counts from 1970 in ISO 8601, which a reader can tell a day by.
    static func written(_ value: JSONValue, _ stamp: Stamp) -> String? {
        written(value.field, stamp, in: value.document)
    }

    static func written(_ field: Field, _ stamp: Stamp, in document: Document) -> String? {
        if stamp.hasDate { return String(decoding: field.text(in: document), as: UTF8.self) }
        return stamp.isClock ? isoTime(stamp.seconds) : nil
    }

    /// `2024-05-06T07:08:09Z` of seconds since 1970 (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    static func isoTime(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.down))
        let days = whole / 86_400 + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let civilMonth = month < 10 ? month + 3 : month - 9
        let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
        let second = whole % 86_400
        let parts = [civilMonth, day, second / 3600, second / 60 % 60, second % 60].map { twoDigits($0) }
        return "\(year)-\(parts[0])-\(parts[1])T\(parts[2]):\(parts[3]):\(parts[4])Z"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
