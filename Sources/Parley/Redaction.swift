internal import Detecting
internal import Reading
public import RulePacks
internal import Storing
public import Transcripts

/// Writes a tree of transcripts back with placeholders in place of every value.
///
/// Each copy is read again until nothing is found in it. What cannot be read or proved is not written; beside the copies,
/// `redaction-manifest.json` says what became of each file, and `mute.csv` what to silence in recordings.
public struct Redaction: Sendable {
    public struct Options: Sendable {
        /// How many files are worked on at once.
        public var jobs = 1
        /// Whether files that are not understood are copied as they are.
        public var passesUnknownThrough = false

        public init() {}
    }

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
        _ paths: [String], output: String, options: Options,
        progress: @escaping @Sendable (_ problems: [Problem], _ done: Int, _ all: Int) -> Void
    ) async throws -> Result {
        let walk = FolderWalk(paths, excluding: output, ignoring: RedactionTally.ownNames)
        let problems = walk.problemsOrNothing(at: paths)
        progress(problems, 0, walk.inputs.count)
        if walk.inputs.isEmpty { return Result(files: 0, values: 0, problems: problems) }
        let folder = try OutputFolder(at: output, replacing: [], among: [])
        let tally = RedactionTally(folder)
        let program = program
        let count = walk.inputs.count
        try await inOrder(
            walk.inputs, jobs: options.jobs, makeWorker: { Worker(program) },
            work: { input, worker in Self.redacted(input, worker, options) },
            deliver: { file in
                let problems = try tally.add(file)
                progress(problems, tally.done, count)
            })
        try tally.finish()
        try folder.commit()
        return Result(files: tally.files, values: tally.values, problems: problems + tally.problems)
    }

    private static func redacted(_ input: Input, _ worker: Worker, _ options: Options) -> RedactedFile {
        let content = Swift.Result { () throws(Problem) in try DocumentReader.read(input) }
        let isJSON =
            input == .standardInput && (try? content.get()).map { $0.bytes.first == UInt8(ascii: "{") } ?? false
        let source = input == .standardInput ? (isJSON ? "stdin.jsonl" : "stdin.txt") : input.source
        var unknown: (() throws(Problem) -> [UInt8])?
        if options.passesUnknownThrough, input != .standardInput {
            unknown = { () throws(Problem) in try DocumentReader.bytes(of: input) }
        }
        return RedactedFile(content, source: source, path: input.path, worker: worker, unknown: unknown)
    }
}
