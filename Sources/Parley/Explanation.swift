internal import Detecting
internal import Reading
public import Transcripts
public import Understanding

/// Says why: everything that was found in a file, with the rule and the reason.
public struct Explanation {
    private let worker: Worker

    public init(_ book: Rulebook) { worker = Worker(book.program) }

    /// What was understood of each conversation of a file.
    ///
    /// - Throws: ``Problem`` when the file cannot be read at all.
    public func understand(_ path: String) throws(Problem) -> (understandings: [Understanding], problems: [Problem]) {
        let walk = FolderWalk([path])
        guard let input = walk.inputs.first, walk.inputs.count == 1 else {
            throw walk.problems.first
                ?? Problem(path: path, what: "holds \(walk.inputs.count) files", remedy: "name one transcript file")
        }
        let reading = try worker.read(input)
        return (reading.understandings, reading.problems)
    }
}
