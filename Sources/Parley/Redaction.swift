internal import Detecting
internal import Reading
internal import Redacting
public import RulePacks
internal import Storing
public import Transcripts
internal import Understanding

/// Writes a tree of transcripts back with placeholders in place of every value.
public struct Redaction: Sendable {
    public struct Result: Sendable {
        /// Files written; the output folder is not touched when there was nothing to read.
        public let files: Int
        /// Values replaced, in turns and beside them.
        public let values: Int
        /// What could not be read or proved, and was not written.
        public let problems: [Problem]
    }

    private let program: Program

    public init(rules: RuleSet) { program = Program(rules) }

    /// - Parameters as for ``Analysis/run(_:output:jobs:progress:)``.
    /// - Throws: ``OutputFolder/Obstacle`` when the output cannot be written; then nothing is.
    public func run(
        _ paths: [String], output: String, jobs: Int,
        progress: @escaping @Sendable (_ problems: [Problem], _ done: Int, _ all: Int) -> Void
    ) async throws -> Result {
        let walk = FolderWalk(paths, excluding: output)
        let problems = walk.problemsOrNothing(at: paths)
        progress(problems, 0, walk.inputs.count)
        if walk.inputs.isEmpty { return Result(files: 0, values: 0, problems: problems) }
        let folder = try OutputFolder(at: output, replacing: [], among: [])
        let tally = Tally(folder)
        let program = program
        let count = walk.inputs.count
        try await inOrder(
            walk.inputs, jobs: jobs, makeWorker: { Worker(program) },
            work: { input, worker in Self.outcome(of: input, worker) },
            deliver: { outcome in
                let problems = try tally.add(outcome)
                progress(problems, tally.done, count)
            })
        try folder.commit()
        return Result(files: tally.files, values: tally.values, problems: problems + tally.problems)
    }

    /// One input's redacted bytes; nil when it is withheld because part of it was not understood.
    private struct Outcome: Sendable {
        let input: Input
        /// Below the output folder.
        var name: String
        var redacted: Redacted<[UInt8]>?
        var values = 0
        var problems: [Problem] = []
    }

    private static func outcome(of input: Input, _ worker: Worker) -> Outcome {
        var outcome = Outcome(input: input, name: input.source)
        do throws(Problem) {
            let reading = try worker.read(input)
            outcome.problems = reading.problems
            // A part that was not read may hold anything: the file is not handed on.
            guard reading.unreadParts == 0 else {
                outcome.problems.append(
                    Problem(
                        path: input.path, what: "is withheld, since part of it could not be read",
                        remedy: "mend the lines named above and run again"))
                return outcome
            }
            if input == .standardInput { outcome.name = reading.format == "jsonl" ? "stdin.jsonl" : "stdin.txt" }
            outcome.redacted = Redactor.redact(reading.document, reading.understandings)
            outcome.values = reading.understandings.reduce(0) { $0 + $1.values.count + $1.asides.count }
        } catch {
            outcome.problems = [error]
        }
        return outcome
    }

    /// Adds up outcomes and writes their files. Used by one task at a time, hence the unchecked promise.
    private final class Tally: @unchecked Sendable {
        private let folder: OutputFolder
        private var names: Set<String> = []
        private(set) var done = 0
        private(set) var files = 0
        private(set) var values = 0
        private(set) var problems: [Problem] = []

        init(_ folder: OutputFolder) { self.folder = folder }

        /// - Returns: all that is wrong with the input.
        func add(_ outcome: Outcome) throws(OutputFolder.Obstacle) -> [Problem] {
            var found = outcome.problems
            if let redacted = outcome.redacted {
                // Two of the folders that were given may hold files of one name.
                if names.insert(outcome.name).inserted {
                    try write(redacted, to: outcome.name)
                    values += outcome.values
                } else {
                    found.append(
                        Problem(
                            path: outcome.input.path, what: "another file was written as \(outcome.name) before",
                            remedy: "redact it into a folder of its own"))
                }
            }
            done += 1
            problems += found
            return found
        }

        private func write(_ redacted: Redacted<[UInt8]>, to name: String) throws(OutputFolder.Obstacle) {
            let file = try folder.file(named: name)
            try file.write(redacted.content)
            try file.flush()
            files += 1
        }
    }
}
