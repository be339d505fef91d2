internal import Archive
internal import Formats
internal import Reading
internal import Redacting
internal import Transcripts

/// What became of an input: of the file itself, of a piece of it, or of each file in an archive.
enum RedactedInput: Sendable {
    case file(RedactedFile)
    /// With the file itself, if it is to be copied when it is not understood.
    case piece(RedactedFile, isLast: Bool, original: LargeFile?)
    case archive(RedactedArchive)

    /// - Parameter scratch: where an archive is written until it gets its name.
    init(_ item: WorkItem, worker: Worker, options: Redaction.Options, scratch: String) {
        let input = item.input
        if let piece = item.piece {
            let document = Result { () throws(Problem) in try piece.document() }
            let file = RedactedFile(
                document, of: piece, source: input.source, path: input.path, worker: worker, options: options)
            self = .piece(
                file, isLast: piece.isLast, original: options.passesUnknownThrough ? piece.cut.file : nil)
            return
        }
        guard InputReader.isArchive(input) else {
            var file: RedactedFile?
            InputReader.each(in: input) { content in
                file = RedactedFile(
                    content.document, source: Self.source(of: content, input), path: content.path, worker: worker,
                    options: options, unknown: Self.unknown(input, options))
            }
            self = .file(file ?? RedactedFile(path: input.path, name: input.source, isRenamed: false))
            return
        }
        self = .archive(RedactedArchive(input, worker: worker, options: options, scratch: scratch))
    }

    /// Whether nothing of the input comes behind it.
    var isLast: Bool {
        if case .piece(_, let isLast, _) = self { isLast } else { true }
    }

    private static func source(of content: InputReader.Content, _ input: Input) -> String {
        guard input == .standardInput else { return content.source }
        let isJSON = (try? content.document.get())?.bytes.first == UInt8(ascii: "{")
        return isJSON ? "stdin.jsonl" : "stdin.txt"
    }

    private static func unknown(_ input: Input, _ options: Redaction.Options) -> (() throws(Problem) -> [UInt8])? {
        guard options.passesUnknownThrough, input != .standardInput else { return nil }
        return { () throws(Problem) in try DocumentReader.bytes(of: input) }
    }
}

/// An archive that is written again with what is redacted of it, in the format and with the compression it had.
struct RedactedArchive: Sendable {
    let input: Input
    /// The path below the output folder.
    let name: String
    private(set) var members: [RedactedFile] = []
    /// Where it was written; nil when nothing of it is handed on.
    private(set) var scratch: String?
    /// Whether all of it is as it was: then the bytes of the original are.
    private(set) var isUnchanged = true

    init(_ input: Input, worker: Worker, options: Redaction.Options, scratch: String) {
        self.input = input
        name = worker.paths.redacted(input.source)
        var writer: ArchiveWriter?
        InputReader.each(in: input) { content in
            var file = Self.redacted(content, worker: worker, options: options)
            do throws(ArchiveError) {
                if let member = content.member, let bytes = file.bytes {
                    if writer == nil { writer = try ArchiveWriter(path: scratch, format: member.format) }
                    try writer?.add(member.entry.renamed(to: Self.name(of: file, member)), data: bytes)
                }
            } catch {
                file.withhold(because: Self.problem(error, path: content.path))
            }
            if file.entry.status != .unchanged || file.isRenamed { isUnchanged = false }
            // The bytes are in the archive by now.
            file.isInArchive()
            members.append(file)
        }
        close(writer, scratch: scratch)
    }

    private static func redacted(
        _ content: InputReader.Content, worker: Worker, options: Redaction.Options
    ) -> RedactedFile {
        var unknown: (() throws(Problem) -> [UInt8])?
        if options.passesUnknownThrough, let member = content.member {
            unknown = { () throws(Problem) in member.bytes }
        }
        return RedactedFile(
            content.document, source: content.source, path: content.path, worker: worker, options: options,
            unknown: unknown)
    }

    private mutating func close(_ writer: ArchiveWriter?, scratch: String) {
        guard let writer else { return }
        do throws(ArchiveError) {
            try writer.close()
            self.scratch = scratch
        } catch {
            // What is not written whole is not handed on.
            for index in members.indices { members[index].withhold(because: Self.problem(error, path: input.path)) }
        }
    }

    /// The name in the archive: what the redacted path has behind the archive's own.
    private static func name(of file: RedactedFile, _ member: ArchiveMember) -> String {
        guard file.isRenamed, member.source.hasSuffix("/" + member.name) else {
            return member.entry.name ?? member.name
        }
        let count = member.name.split(separator: "/").count
        return file.name.split(separator: "/").suffix(count).joined(separator: "/")
    }

    private static func problem(_ error: ArchiveError, path: String) -> Problem {
        Problem(
            path: path, what: "cannot be written into the archive: \(error.message)",
            remedy: "make room or redact it unpacked")
    }
}
