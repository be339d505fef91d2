internal import Auditing
internal import Detecting
internal import Formats
internal import Reading
internal import Redacting
internal import Reporting
internal import RulePacks
internal import Transcripts
internal import Understanding

/// Takes one input the whole way. One a thread: it owns the matcher.
final class Worker {
    private let reader: ConversationReader
    private let auditor: Auditor
    private let rules: RuleSet
    /// Names of folders are remembered.
    var paths: PathRedaction

    init(_ program: Program) {
        reader = ConversationReader(program)
        auditor = Auditor(rules: program.rules)
        rules = program.rules
        paths = PathRedaction(reader: reader)
    }

    /// A document and what was understood of each of its conversations.
    struct Reading {
        let document: Document
        /// Which part of a large file it is; nil when the file is read whole.
        let piece: PieceOfFile?
        /// The id of its format.
        let format: String
        let understandings: [Understanding]
        let problems: [Problem]
        /// How many parts of the document no conversation covers because they could not be read.
        let unreadParts: Int
    }

    func read(_ input: Input) throws(Problem) -> Reading {
        try read(try DocumentReader.read(input), at: input.path)
    }

    /// - Parameters:
    ///   - piece: which part of a large file the document is; nil when it is read whole.
    ///   - path: what problems call the document.
    func read(
        _ document: Document, of piece: PieceOfFile? = nil, at path: String
    ) throws(Problem) -> Reading {
        let (format, transcript) = try transcript(of: document, piece, at: path)
        var conversations: [Conversation] = []
        var tooLong: [Problem] = []
        for conversation in transcript.conversations {
            if let problem = TooLong.problem(of: conversation, in: document, path: path) {
                tooLong.append(problem)
            } else {
                conversations.append(conversation)
            }
        }
        let linesAbove = tooLong.isEmpty ? 0 : try piece?.linesAbove() ?? 0
        let unread = transcript.problems.map { $0.moved(to: path) } + tooLong.map { $0.moved(by: linesAbove) }
        var understandings = conversations.map { reader.read($0, in: document) }
        if !transcript.shared.isEmpty {
            // Whatever the conversations told is looked for in what they share.
            let shared = Conversation(id: document.source, source: document.source, asides: transcript.shared)
            understandings.append(reader.read(shared, in: document, knowing: understandings.flatMap(\.told)))
        }
        let limits = LimitProblems(in: understandings).problems(path: path, rules: rules)
        return Reading(
            document: document, piece: piece, format: format, understandings: understandings, problems: unread + limits,
            unreadParts: unread.count)
    }

    /// What a document holds, with the id of its format.
    private func transcript(
        of document: Document, _ piece: PieceOfFile?, at path: String
    ) throws(Problem) -> (format: String, Transcript) {
        do throws(Problem) {
            if let piece { return (piece.cut.format, try piece.read(document)) }
            let content = Content(document)
            guard let format = recognise(content) else {
                let unknown = Problem(
                    path: path, what: "no known format",
                    remedy: "see `parley formats` for those that are read; for CSV, name the column of the texts `text`"
                )
                throw content.fault ?? unknown
            }
            return (format.id, try format.read(content))
        } catch {
            throw error.moved(to: path)
        }
    }

    func record(_ understanding: Understanding) -> ConversationRecord {
        let audit = auditor.audit(understanding)
        let summary = Summary.line(for: understanding, verification: audit.verification, rules: rules)
        return ConversationRecord(understanding, audit, summary: summary)
    }
}
