internal import Detecting
internal import Reading
public import Redacting
public import Secrets
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
        /// What stands in place of a value.
        public var profile = Profile.share
        /// For a profile that needs one.
        public var key: Key?
        /// Where the vault goes when the profile keeps one; nothing may be there yet.
        public var vault: String?

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
    /// Tests cut small files.
    var pieceSize = PieceSize()

    public init(_ book: Rulebook) { program = book.program }

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
        let vault = try options.vault.map { path throws(OutputFolder.Obstacle) in try NewFile(at: path) }
        let tally = RedactionTally(folder)
        let program = program
        let count = walk.inputs.count
        // A file has one record in a vault, with the digest of all its bytes: it is read whole.
        let items = WorkItem.all(walk.inputs, size: pieceSize, cutting: !options.profile.hasVault)
        // Workers write there as well.
        let scratches = walk.inputs.indices.map(folder.scratchPath)
        try await inOrder(
            items, jobs: options.jobs, size: \.size, makeWorker: { Worker(program) },
            work: { RedactedInput($0, worker: $1, options: options, scratch: scratches[$0.number]) },
            deliver: { input in
                let problems = try tally.add(input)
                progress(problems, tally.done, count)
            })
        try tally.finish()
        // Before the copies: what is taken out of them must not be lost.
        try vault?.write(tally.vault)
        try folder.commit(with: vault)
        return Result(files: tally.files, values: tally.values, problems: problems + tally.problems)
    }
}
