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

    /// What was taken out, by type and by rule.
    struct Counts: Sendable, Encodable {
        var values: [String: Int] = [:]
        var rules: [String: Int] = [:]
        var passes = 0

        var total: Int { values.values.reduce(0, +) }
    }

    let worker: Worker
    private(set) var counts = Counts()
    private(set) var muted: [Muting.Stretch] = []

    init(worker: Worker) { self.worker = worker }

    /// - Parameters:
    ///   - reading: what was understood of the document as it is.
    ///   - path: what problems call it.
    /// - Returns: the document's bytes without any value that is found in them.
    /// - Throws: ``Problem`` when it cannot be proved that nothing is left.
    mutating func redacted(_ reading: Worker.Reading, path: String) throws(Problem) -> Redacted<[UInt8]> {
        var reading = reading
        while true {
            let edits = Redactor.edits(for: reading.understandings, in: reading.document)
            let redacted = Redactor.redact(reading.document, reading.understandings)
            if edits.isEmpty { return redacted }
            if counts.passes == 0 { muted = Muting.stretches(of: reading.understandings, edits) }
            guard counts.passes < Self.mostPasses else { throw withheld(reading, path: path) }
            counts.add(reading.understandings)
            reading = try readAgain(redacted.content, like: reading, path: path)
        }
    }

    private func readAgain(
        _ bytes: [UInt8], like before: Worker.Reading, path: String
    ) throws(Problem) -> Worker.Reading {
        let document = Document(
            source: before.document.source, bytes: bytes, encoding: before.document.encoding)
        let again = try worker.read(document, at: path)
        guard again.format == before.format, again.unreadParts == 0,
            again.understandings.count == before.understandings.count
        else {
            throw Problem(
                path: path, what: "is withheld, since its redacted copy does not read as the original does",
                remedy: "tell the makers of Parley the format, \(before.format), and what is special about the file")
        }
        return again
    }

    private func withheld(_ reading: Worker.Reading, path: String) -> Problem {
        var left = Counts()
        left.add(reading.understandings)
        let rules = left.rules.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return Problem(
            path: path, what: "is withheld: reading it again still finds values (\(rules))",
            remedy: "see `parley explain` for where, and mend the rules")
    }
}

extension Proof.Counts {
    mutating func add(_ understandings: [Understanding]) {
        passes += 1
        for understanding in understandings {
            for value in understanding.values {
                values[value.type, default: 0] += 1
                rules[value.rule, default: 0] += 1
            }
            for value in understanding.asides {
                values[value.type, default: 0] += 1
                rules[value.rule, default: 0] += 1
            }
        }
    }
}
