#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
internal import Reporting
public import RulePacks
internal import Storing
public import Transcripts

/// Renders reports again from a finished analysis.
public struct Export: Sendable {
    public enum Format: String, Sendable, CaseIterable {
        case csv
        case jsonl
    }

    /// Which conversations are wanted; nil takes all.
    public struct Filter: Sendable {
        public var intent: String?
        public var finding: String?
        /// The first and the last day, as `2026-03-01`; conversations without a date are left out when one is set.
        public var since: String?
        public var until: String?

        public init(intent: String? = nil, finding: String? = nil, since: String? = nil, until: String? = nil) {
            self.intent = intent
            self.finding = finding
            self.since = since
            self.until = until
        }

        func takes(_ record: ConversationRecord) -> Bool {
            if let intent, !record.intents.contains(where: { $0.id == intent }) { return false }
            if let finding, !record.findings.contains(where: { $0.id == finding }) { return false }
            guard since != nil || until != nil else { return true }
            guard let day = record.day else { return false }
            return since.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
        }
    }

    private let titles: @Sendable (String) -> String

    public init(rules: RuleSet) { titles = { rules.title(of: $0) } }

    /// The names of the reports in a format, such as `conversations.csv`.
    public func reportNames(in format: Format) -> [String] {
        reports(in: format).map(\.fileName)
    }

    /// Writes every report of a format into a folder of its own.
    ///
    /// - Returns: the files written.
    /// - Throws: ``Problem`` when the analysis cannot be read, ``OutputFolder/Obstacle`` when the output cannot be written.
    public func run(_ analysis: String, format: Format, filter: Filter, output: String) throws -> [String] {
        let records = try records(of: analysis, filter)
        let reports = reports(in: format)
        let folder = try OutputFolder(at: output, replacing: reports.marks, among: reports.map(\.fileName))
        let files = try ReportFiles(in: folder, reports: reports)
        for record in records { try files.add(record) }
        return try files.finish(problemsBefore: [], in: folder).files
    }

    /// The text of one report, for standard output.
    ///
    /// - Throws: ``Problem`` when the analysis cannot be read.
    public func text(of report: String, _ analysis: String, format: Format, filter: Filter) throws(Problem) -> String {
        guard var report = reports(in: format).first(where: { $0.fileName == report }) else { return "" }
        var text = report.head
        for record in try records(of: analysis, filter) { text += report.add(record) }
        return text + (report.tail() ?? "")
    }

    private func reports(in format: Format) -> [any Report] {
        allReports(titles: titles).filter { $0.fileName.hasSuffix(".\(format.rawValue)") }
    }

    private func records(of analysis: String, _ filter: Filter) throws(Problem) -> [ConversationRecord] {
        let path = analysis + "/results.jsonl"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(path: path, what: "cannot be read", remedy: "name a folder that `parley analyze` wrote")
        }
        var records: [ConversationRecord] = []
        for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
            guard let record = ConversationRecord(line: line) else {
                throw Problem(
                    path: path, line: index + 1, what: "is no result of an analysis",
                    remedy: "analyze the transcripts again")
            }
            if filter.takes(record) { records.append(record) }
        }
        return records
    }
}
