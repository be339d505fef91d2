internal import Formats
internal import Redacting
internal import Transcripts
internal import Understanding

/// Redacts a document until reading the result again finds nothing more in it.
///
/// What the first reading took out changes what the words around it say, so a second one may find more. It is taken out as
/// well; a document in which the last reading still finds something is not handed on.
struct Proof {
    /// So often a document is redacted at most.
    static let mostPasses = 4

    let worker: Worker
    let profile: Profile
    private(set) var passes = 0
    private(set) var muted: [Muting.Stretch] = []

    init(worker: Worker, profile: Profile) {
        self.worker = worker
        self.profile = profile
    }

    /// - Parameters:
    ///   - original: what was understood of the document as it is.
    ///   - path: what problems call it.
    /// - Returns: the document's bytes without any value that is found in them.
    /// - Throws: ``Problem`` when it cannot be proved that nothing is left.
    mutating func redacted(_ original: Worker.Reading, path: String) throws(Problem) -> RedactedDocument {
        var reading = original
        var result: RedactedDocument?
        while true {
            let step = Redactor.redact(
                reading.document, reading.understandings, profile: profile,
                besides: result?.edits.map(\.output) ?? [])
            if step.edits.isEmpty { return result ?? step }
            if passes == 0 { muted = Muting.stretches(of: original.understandings, step.edits.map(\.range)) }
            guard passes < Self.mostPasses else { throw withheld(step, path: path) }
            passes += 1
            result = result?.followed(by: step) ?? step
            reading = try readAgain(step.redacted.content, like: original, path: path)
        }
    }

    private func readAgain(
        _ bytes: [UInt8], like before: Worker.Reading, path: String
    ) throws(Problem) -> Worker.Reading {
        let document = Document(
            source: before.document.source, bytes: bytes, encoding: before.document.encoding,
            piece: before.document.piece)
        let again = try worker.read(document, of: before.piece, at: path)
        guard again.format == before.format, again.unreadParts == 0,
            again.understandings.count == before.understandings.count
        else {
            throw Problem(
                path: path, what: "is withheld, since its redacted copy does not read as the original does",
                remedy: "tell the makers of Parley the format, \(before.format), and what is special about the file")
        }
        return again
    }

    private func withheld(_ left: RedactedDocument, path: String) -> Problem {
        let rules = left.counts.map { "\($0.rule) \($0.values)" }.joined(separator: ", ")
        return Problem(
            path: path, what: "is withheld: reading it again still finds values (\(rules))",
            remedy: "see `parley explain` for where, and mend the rules")
    }
}
