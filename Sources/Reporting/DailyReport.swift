/// `daily.csv`: conversations a day and intent, where the exports tell dates.
struct DailyReport: Report {
    let fileName = "daily.csv"
    let head = CSV.head(["date", "intent", "conversations"])
    private var days: [String: Counts] = [:]

    mutating func add(_ record: ConversationRecord) -> String {
        if let day = record.started_at.flatMap(Self.day) {
            days[day, default: Counts()].add(record.primary_intent ?? "none")
        }
        return ""
    }

    func tail() -> String? {
        if days.isEmpty { return nil }
        return days.keys.sorted().flatMap { day in
            let counts = days[day] ?? Counts()
            return Counts.ranked(by: counts).map { CSV.row([day, $0, String(counts[$0])]) }
        }.joined()
    }

    /// The date of a time that begins as ISO 8601 does, `2026-03-01`.
    private static func day(of time: String) -> String? {
        let day = time.prefix(10)
        let isDate = day.utf8.count == 10
            && day.utf8.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
            }
        return isDate ? String(day) : nil
    }
}
