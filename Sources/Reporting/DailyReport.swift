/// `daily.csv`: conversations a day and intent, where the exports tell dates.
struct DailyReport: Report {
    let fileName = "daily.csv"
    let head = CSV.head(["date", "intent", "conversations"])
    private var days: [String: Counts] = [:]

    mutating func add(_ record: ConversationRecord) -> String {
        if let day = record.day {
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
}
