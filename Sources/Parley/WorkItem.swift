internal import Formats
internal import Reading
internal import Transcripts

/// From which size on files are cut into pieces, and how large those are, in bytes.
struct PieceSize: Sendable {
    /// Files that are no larger are read whole.
    var whole = 1 << 22
    var piece = 1 << 21
}

/// What a worker takes at once: an input, or a piece of one that is too large to be read whole.
struct WorkItem: Sendable {
    let input: Input
    /// The place of the input among all.
    let number: Int
    /// In bytes; 0 when nobody knows.
    let size: Int
    let piece: PieceOfFile?

    /// Whether nothing of the input comes behind it.
    var isLast: Bool { piece?.isLast ?? true }

    /// Cuts what is large. What cannot be looked at is left to whoever reads it.
    static func all(_ inputs: [Input], size: PieceSize, cutting: Bool = true) -> [WorkItem] {
        inputs.enumerated().flatMap { number, input -> [WorkItem] in
            guard input != .standardInput, let file = LargeFile(at: input.path) else {
                return [WorkItem(input: input, number: number, size: 0, piece: nil)]
            }
            guard cutting, file.size > size.whole, !InputReader.isArchive(input),
                let cut = try? CutFile(file, source: input.source, size: size.piece)
            else { return [WorkItem(input: input, number: number, size: file.size, piece: nil)] }
            return cut.pieces.enumerated().map { index, piece in
                WorkItem(
                    input: input, number: number, size: piece.range.count, piece: PieceOfFile(cut: cut, index: index))
            }
        }
    }
}

/// A piece of a file that was cut.
struct PieceOfFile: Sendable {
    let cut: CutFile
    let index: Int

    var isLast: Bool { index == cut.pieces.count - 1 }

    func document() throws(Problem) -> Document { try cut.document(of: index) }

    /// How many lines of the file stand above its document.
    func linesAbove() throws(Problem) -> Int { try cut.lines(above: index) }

    /// What it found out, told by the lines of the file.
    ///
    /// - Throws: ``Problem`` when nothing of it can be read, or the file has changed.
    func read(_ document: Document) throws(Problem) -> Transcript {
        var transcript: Transcript
        do throws(Problem) {
            transcript = try cut.read(document)
        } catch {
            throw error.moved(by: try linesAbove())
        }
        if transcript.problems.contains(where: { $0.line != nil }) {
            let lines = try linesAbove()
            transcript.problems = transcript.problems.map { $0.moved(by: lines) }
        }
        return transcript
    }

    /// What stands in the file in place of its redacted document.
    func bytes(from document: [UInt8], path: String) throws(Problem) -> [UInt8] {
        guard let bytes = cut.pieces[index].bytes(from: document) else {
            throw Problem(
                path: path, what: "is withheld, since its header would not be the same in each part",
                remedy: "cut it into files of less than 4 MiB")
        }
        return bytes
    }
}
