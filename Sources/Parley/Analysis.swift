internal import Detecting
internal import Reading
internal import RulePacks
public import Reporting
internal import Storing
public import Transcripts
internal import Understanding

/// The main job: reads every transcript below some paths and writes an analysis.
public struct Analysis: Sendable {
    /// What a run came to.
    public struct Result: Sendable {
        public let totals: Totals
        /// What could not be read; everything else was.
        public let problems: [Problem]
        /// The files written, below the output folder.
        public let files: [String]
        /// Files that were read, whole or in part.
        public let inputs: Int
    }

    private let program: Program
    /// Tests cut small files.
    var pieceSize = PieceSize()

    public init(_ book: Rulebook) { program = book.program }

    /// - Parameters:
    ///   - paths: files and folders; `-` is standard input.
    ///   - output: the folder to write; an earlier analysis there is replaced when the new one is complete.
    ///   - jobs: how many files are worked on at once.
    ///   - progress: called first with what is wrong with the paths, then after each input, in order, with its problems, the count done and the count in all.
    /// - Returns: what it came to; without any file when there was nothing to read.
    /// - Throws: ``OutputFolder/Obstacle`` when the output cannot be written; then nothing is.
    public func run(
        _ paths: [String], output: String, jobs: Int,
        progress: @escaping @Sendable (_ problems: [Problem], _ done: Int, _ all: Int) -> Void
    ) async throws -> Result {
        let walk = FolderWalk(paths, excluding: output)
        let problems = walk.problemsOrNothing(at: paths)
        progress(problems, 0, walk.inputs.count)
        // An earlier analysis is worth more than one of nothing.
        if walk.inputs.isEmpty { return Result(totals: Totals(), problems: problems, files: [], inputs: 0) }
        let all = allReports(titles: program.rules.title(of:))
        let folder = try OutputFolder(at: output, replacing: all.marks, among: all.map(\.fileName))
        let reports = try ReportFiles(in: folder, reports: all)
        let program = program
        let count = walk.inputs.count
        try await inOrder(
            WorkItem.all(walk.inputs, size: pieceSize), jobs: jobs, size: \.size, makeWorker: { Worker(program) },
            work: { item, worker in Self.outcome(of: item, worker) },
            deliver: { outcome in
                try reports.add(outcome)
                progress(outcome.problems, reports.inputs, count)
            })
        return try reports.finish(problemsBefore: problems, in: folder)
    }

    /// What one input came to.
    struct Outcome: Sendable {
        var records: [ConversationRecord] = []
        var problems: [Problem] = []
        /// How many documents were read, in whole or in part.
        var read = 0
        /// Whether nothing of the input comes behind it.
        var isLast = true

        mutating func add(_ reading: () throws(Problem) -> Worker.Reading, _ worker: Worker) {
            do throws(Problem) {
                let reading = try reading()
                // A list of users, or a ticket of notes alone, is no conversation.
                records += reading.understandings.filter { !$0.conversation.turns.isEmpty }.map(worker.record)
                problems += reading.problems
                read += reading.understandings.isEmpty ? 0 : 1
            } catch {
                problems.append(error)
            }
        }
    }

    private static func outcome(of item: WorkItem, _ worker: Worker) -> Outcome {
        var outcome = Outcome(isLast: item.isLast)
        if let piece = item.piece {
            outcome.add(
                { () throws(Problem) in try worker.read(try piece.document(), of: piece, at: item.input.path) }, worker)
            return outcome
        }
        InputReader.each(in: item.input) { content in
            outcome.add(
                { () throws(Problem) in try worker.read(try content.document.get(), at: content.path) }, worker)
        }
        // An archive has its files in any order; results are sorted by source, then position.
        let isSorted = zip(outcome.records, outcome.records.dropFirst()).allSatisfy {
            !$1.source.utf8.lexicographicallyPrecedes($0.source.utf8)
        }
        if !isSorted {
            outcome.records = outcome.records.enumerated().sorted { first, second in
                first.element.source == second.element.source
                    ? first.offset < second.offset
                    : first.element.source.utf8.lexicographicallyPrecedes(second.element.source.utf8)
            }.map(\.element)
        }
        return outcome
    }
}
