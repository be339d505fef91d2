public import Reading
public import Transcripts

/// A large file that is read piece by piece, cut at borders between conversations.
///
/// It is cut when it is UTF-8 and a value a line, an array of conversations or a table with a column that tells them apart.
public struct CutFile: Sendable {
    /// What its pieces are.
    enum Shape: Sendable {
        case lines(any JSONFormat)
        case elements(any JSONFormat)
        case rows(DelimitedText)
    }

    public let file: LargeFile
    public let pieces: [Piece]
    let shape: Shape
    private let source: String

    /// - Parameters:
    ///   - source: what reports call it.
    ///   - size: how many bytes a piece is to have. One conversation may have more, and a piece with it.
    /// - Returns: nil when it must be read whole.
    /// - Throws: ``Problem`` when it cannot be read, or changes meanwhile.
    public init?(_ file: LargeFile, source: String, size: Int) throws(Problem) {
        guard try file.isUTF8(), let (shape, pieces) = try Self.cut(file, size: size), pieces.count > 1 else {
            return nil
        }
        (self.file, self.shape, self.pieces, self.source) = (file, shape, pieces, source)
    }

    private static func cut(_ file: LargeFile, size: Int) throws(Problem) -> (Shape, [Piece])? {
        let head = Document(source: "", bytes: try file.bytes(in: 0..<size))
        let first = head.bytes[head.textStart...].first { !Ascii.isSpace($0) }
        switch first {
        case UInt8(ascii: "[") where !LineCut.beginsWithLine(head):
            return try ElementCut.cut(file, size: size).map { (.elements($0), $1) }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            return try LineCut.cut(file, size: size).map { (.lines($0), $1) }
        default:
            return try RowCut.cut(file, size: size).map { (.rows($0), $1) }
        }
    }

    /// The id of the format that all of it is in.
    public var format: String {
        switch shape {
        case .lines(let format), .elements(let format): format.id
        case .rows(let format): format.id
        }
    }

    /// A piece as a document.
    ///
    /// - Throws: ``Problem`` when it cannot be read, or the file has changed.
    public func document(of index: Int) throws(Problem) -> Document {
        let piece = pieces[index]
        let bytes = piece.prefix + (try file.bytes(in: piece.range)) + piece.suffix
        return Document(source: source, bytes: bytes, piece: index + 1)
    }

    /// Reads a piece in the format of the file, whatever it would be taken for by itself.
    public func read(_ document: Document) throws(Problem) -> Transcript {
        switch shape {
        case .lines(let format): format.readLines(of: document)
        case .elements(let format): try format.readElements(of: document)
        case .rows(let format): try format.read(document)
        }
    }

    /// How many lines of the file stand above the first line of a piece's document.
    public func lines(above index: Int) throws(Problem) -> Int {
        let piece = pieces[index]
        return try file.lineBreaks(before: piece.range.lowerBound) - piece.prefix.count { $0 == UInt8(ascii: "\n") }
    }
}
