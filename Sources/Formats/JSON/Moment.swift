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
        let parts = [year, civilMonth, day, second / 3600, second / 60 % 60, second % 60]
        return parts.allSatisfy { $0 >= 0 } && 1000..<10_000 ~= year ? short(parts) : long(parts)
    }

    /// Written into the string itself, since each conversation of an export has such a time.
    private static func short(_ parts: [Int]) -> String {
        String(unsafeUninitializedCapacity: 20) { text in
            var count = 0
            func append(_ byte: UInt8) {
                text[count] = byte
                count += 1
            }
            for (part, sign) in zip(parts, "--T::Z".utf8) {
                if count == 0 {
                    append(UInt8(ascii: "0") + UInt8(part / 1000))
                    append(UInt8(ascii: "0") + UInt8(part / 100 % 10))
                }
                append(UInt8(ascii: "0") + UInt8(part / 10 % 10))
                append(UInt8(ascii: "0") + UInt8(part % 10))
                append(sign)
            }
            return count
        }
    }

    private static func long(_ parts: [Int]) -> String {
        let two = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(parts[0])-\(two[1])-\(two[2])T\(two[3]):\(two[4]):\(two[5])Z"
    }
}
