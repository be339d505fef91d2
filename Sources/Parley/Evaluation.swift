internal import Detecting
public import Evaluating
internal import Formats
internal import Reading
internal import Redacting
internal import Reporting
public import Transcripts

/// Holds analyses of conversations against what people found in them.
public struct Evaluation: Sendable {
    public struct Result: Sendable {
        public let score: Score
        /// The conversations scored, in order.
        public let gold: [GoldConversation]
        public let files: Int
        /// What could not be analyzed; gold has no fault.
        public let problems: [Problem]
    }

    /// All that is wrong with gold.
    public struct BrokenGold: Error, Sendable {
        public let faults: [Problem]
    }

    private let program: Program

    public init(_ book: Rulebook) { program = book.program }

    /// - Parameters:
    ///   - paths: gold files and folders of them; `-` is standard input.
    ///   - jobs: how many files are worked on at once.
    ///   - progress: called after each file, in order, with its problems, the count done and the count in all.
    /// - Throws: ``BrokenGold`` before anything is analyzed.
    public func run(
        _ paths: [String], jobs: Int,
        progress: @escaping @Sendable (_ problems: [Problem], _ done: Int, _ all: Int) -> Void
    ) async throws -> Result {
        let files = try read(paths)
        let tally = Tally()
        let program = program
        try await inOrder(
            files, jobs: jobs, makeWorker: { Worker(program) },
            work: { file, worker in Self.outcome(of: file, worker) },
            deliver: { outcome in
                tally.add(outcome)
                progress(outcome.problems, tally.files, files.count)
            })
        return Result(
            score: tally.score, gold: files.flatMap(\.gold), files: tally.files, problems: tally.problems)
    }

    /// One gold file.
    private struct File: Sendable {
        let path: String
        let document: Document
        let gold: [GoldConversation]
    }

    private func read(_ paths: [String]) throws(BrokenGold) -> [File] {
        let walk = FolderWalk(paths)
        var reader = GoldReader(known: KnownIds(program.rules))
        for problem in walk.problemsOrNothing(at: paths) { reader.refuse(problem) }
        var files: [File] = []
        for input in walk.inputs {
            do throws(Problem) {
                let document = try DocumentReader.read(input)
                let gold = reader.read(document, at: input.path)
                files.append(File(path: input.path, document: document, gold: gold))
            } catch {
                reader.refuse(error)
            }
        }
        if !reader.faults.isEmpty { throw BrokenGold(faults: reader.faults) }
        return files
    }

    /// What the analysis of one file came to, by the ids of its conversations.
    private struct Outcome: Sendable {
        let gold: [GoldConversation]
        var records: [String: ConversationRecord] = [:]
        var redacted: [String: [String]] = [:]
        var problems: [Problem] = []
    }

    /// The file is analyzed and redacted as any other; its gold is looked at afterwards.
    private static func outcome(of file: File, _ worker: Worker) -> Outcome {
        var outcome = Outcome(gold: file.gold)
        do throws(Problem) {
            let reading = try worker.read(file.document, at: file.path)
            outcome.problems = reading.problems
            for record in reading.understandings.map(worker.record) { outcome.records[record.conversation_id] = record }
            let redacted = Redactor.redact(reading.document, reading.understandings).content
            let copy = try NativeJSONL().read(Document(source: file.document.source, bytes: redacted))
            for conversation in copy.conversations {
                outcome.redacted[conversation.id] = conversation.turns.map(\.string)
            }
        } catch {
            outcome.problems = [error]
        }
        return outcome
    }

    /// Adds up outcomes. Used by one task at a time, hence the unchecked promise.
    private final class Tally: @unchecked Sendable {
        private(set) var score = Score()
        private(set) var files = 0
        private(set) var problems: [Problem] = []

        func add(_ outcome: Outcome) {
            for gold in outcome.gold {
                let id = gold.conversation_id
                score.add(gold, outcome.records[id], redacted: outcome.redacted[id])
            }
            files += 1
            problems += outcome.problems
        }
    }
}
