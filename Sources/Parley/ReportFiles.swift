internal import Reporting
internal import Storing
internal import Transcripts

/// The reports of a run with their open files. Used by one task at a time, hence the unchecked promise.
final class ReportFiles: @unchecked Sendable {
    private var reports: [any Report]
    private var files: [OutputFile] = []
    private var totals = Totals()
    private var problems: [Problem] = []
    private(set) var inputs = 0
    private var read = 0
    /// How many documents were read of the input that is coming in: a file in pieces is one.
    private var readOfInput = 0

    init(in folder: OutputFolder, reports: [any Report]) throws(OutputFolder.Obstacle) {
        self.reports = reports
        for report in reports {
            let file = try folder.file(named: report.fileName)
            try file.write(report.head.utf8)
            files.append(file)
        }
    }

    func add(_ outcome: Analysis.Outcome) throws {
        readOfInput = max(readOfInput, outcome.read)
        if outcome.isLast {
            inputs += 1
            read += readOfInput
            readOfInput = 0
        }
        problems += outcome.problems
        for record in outcome.records { try add(record) }
    }

    func add(_ record: ConversationRecord) throws(OutputFolder.Obstacle) {
        totals.add(record)
        for index in reports.indices { try files[index].write(reports[index].add(record).utf8) }
    }

    /// Writes the tails and puts the folder in its place.
    func finish(problemsBefore: [Problem], in folder: OutputFolder) throws(OutputFolder.Obstacle) -> Analysis.Result {
        var written: [String] = []
        for (report, file) in zip(reports, files) {
            guard let tail = report.tail() else {
                folder.discard(report.fileName)
                continue
            }
            try file.write(tail.utf8)
            try file.flush()
            written.append(report.fileName)
        }
        try folder.commit()
        return Analysis.Result(totals: totals, problems: problemsBefore + problems, files: written, inputs: read)
    }
}
