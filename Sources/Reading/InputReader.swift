public import Transcripts

/// Reads what an input holds: one document, or each of those in an archive.
public enum InputReader {
    /// One document of an input, or why there is none.
    public struct Content: Sendable {
        /// What reports call it: `a.zip/chat.txt` in an archive.
        public let source: String
        /// What problems call it.
        public let path: String
        public let document: Result<Document, Problem>
        /// Its bytes and its place, when it lies in an archive.
        public let member: ArchiveMember?
    }

    /// So many bytes tell an archive.
    private static let headLength = 262

    /// Whether an input is an archive, by its first bytes.
    public static func isArchive(_ input: Input) -> Bool {
        input != .standardInput && DocumentReader.isArchive(at: input.path, headLength: headLength)
    }

    /// Calls `body` with each document in the order of the archive; one is in memory at a time.
    public static func each(in input: Input, _ body: (Content) -> Void) {
        guard isArchive(input) else {
            body(
                Content(
                    source: input.source, path: input.path,
                    document: Result { () throws(Problem) in try DocumentReader.read(input) }, member: nil))
            return
        }
        ArchiveWalk.each(in: input) { step in
            switch step {
            case .file(let member):
                let document = Result { () throws(Problem) in
                    try DocumentReader.document(member.bytes, source: member.source, path: member.path)
                }
                body(Content(source: member.source, path: member.path, document: document, member: member))
            case .problem(let problem):
                body(
                    Content(
                        source: input.source + problem.path.dropFirst(input.path.count), path: problem.path,
                        document: .failure(problem), member: nil))
            }
        }
    }
}
