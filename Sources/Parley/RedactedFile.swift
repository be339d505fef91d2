internal import Reading
internal import Redacting
internal import Transcripts

/// What became of one file: its redacted bytes, or why there are none.
struct RedactedFile: Sendable {
    /// What problems call it.
    let path: String
    /// The path below the output folder.
    let name: String
    /// Whether the name is another one than that of the input.
    let isRenamed: Bool
    /// In the encoding of the input; nil when it is withheld.
    var bytes: [UInt8]?
    var entry: RedactionManifest.File
    var muted: [Muting.Stretch] = []
    /// Originals for the vault, if the profile keeps any.
    var vault: VaultRecord?
    var problems: [Problem] = []

    init(path: String, name: String, isRenamed: Bool) {
        self.path = path
        self.name = name
        self.isRenamed = isRenamed
        entry = RedactionManifest.File(file: name, status: .withheld)
    }

    /// Redacts what an input holds, and proves it.
    ///
    /// - Parameters:
    ///   - content: what was read of the input, or why nothing was.
    ///   - piece: of which part of a large file it is the content; nil when it is read whole.
    ///   - unknown: gives the bytes to copy when a file is not understood; nil when it is to be withheld.
    init(
        _ content: Result<Document, Problem>, of piece: PieceOfFile? = nil, source: String, path: String,
        worker: Worker, options: Redaction.Options, unknown: (() throws(Problem) -> [UInt8])? = nil
    ) {
        let name = worker.paths.redacted(source)
        self.init(path: path, name: name, isRenamed: name != source)
        do throws(Problem) {
            let document = try content.get()
            let reading = try worker.read(document, of: piece, at: path)
            entry.format = reading.format
            entry.conversations = reading.understandings.count
            problems = reading.problems
            // A part that was not read may hold anything: the file is not handed on.
            guard reading.unreadParts == 0 else {
                throw Problem(
                    path: path, what: "is withheld, since part of it could not be read",
                    remedy: "mend the lines named above and run again")
            }
            try redact(reading, worker: worker, options: options)
        } catch {
            withhold(because: error)
            if let unknown { passThrough(unknown) }
        }
    }

    private mutating func redact(
        _ reading: Worker.Reading, worker: Worker, options: Redaction.Options
    ) throws(Problem) {
        var proof = Proof(worker: worker, profile: options.profile)
        let result = try proof.redacted(reading, path: path)
        let text = try Transcoding.encoded(result.redacted.content, in: reading.document.encoding, path: path)
        bytes = try reading.piece?.bytes(from: text, path: path) ?? text
        muted = proof.muted
        entry.status = proof.passes == 0 ? .unchanged : .redacted
        for count in result.counts {
            entry.values[count.type, default: 0] += count.values
            entry.rules[count.rule, default: 0] += count.values
        }
        entry.passes = proof.passes
        vault = options.key.flatMap { Vault.seal(result, of: reading.document, key: $0) }
        vault?.source = name
    }

    /// Lets go of the bytes, which are written elsewhere.
    mutating func isInArchive() { bytes = nil }

    mutating func withhold(because problem: Problem) {
        problems.append(problem)
        entry.status = .withheld
        entry.reason = problem.what
        bytes = nil
        vault = nil
    }

    private mutating func passThrough(_ unknown: () throws(Problem) -> [UInt8]) {
        do throws(Problem) {
            bytes = try unknown()
            entry.status = .passed_through
        } catch {
            problems.append(error)
        }
    }
}
