/// One file of an analysis. It takes the records in order and hands out its text as it grows.
public protocol Report {
    /// Such as `conversations.csv`.
    var fileName: String { get }
    /// What stands before the first record.
    var head: String { get }
    /// What a record adds to the file; what a report counts, it keeps for ``tail()``.
    mutating func add(_ record: ConversationRecord) -> String
    /// What stands after the last record; nil when nothing was known that is worth a file.
    func tail() -> String?
}

extension Report {
    public var head: String { "" }
    public func tail() -> String? { "" }
}

extension [any Report] {
    /// The files that are written whatever the records say: by them an earlier result is known.
    public var marks: [String] { filter { $0.tail() != nil }.map(\.fileName) }
}

/// Every file that an analysis writes, in the order in which the terminal names them.
///
/// - Parameter titles: the words for an intent's or a type's id.
public func allReports(titles: @escaping (String) -> String) -> [any Report] {
    [
        ResultsReport(), ConversationsReport(), IntentsReport(titles: titles), ValuesReport(titles: titles),
        FindingsReport(), DailyReport(), SummaryReport(),
    ]
}
