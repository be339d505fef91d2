internal import Reading
internal import Transcripts

/// Cuts files with a JSON value a line. Borders are looked for only where they are wanted.
enum LineCut {
    static func cut(_ file: LargeFile, size: Int) throws(Problem) -> (any JSONFormat, [Piece])? {
        let end = try lineEnd(in: file, from: size)
        let head = Document(source: "", bytes: try file.bytes(in: 0..<end))
        guard beginsWithLine(head), let format = recognise(head) as? any JSONFormat, !format.resumesConversations
        else { return nil }
        var pieces = [Piece(0..<end)]
        while let last = pieces.last?.range.upperBound, last < file.size {
            pieces.append(Piece(last..<(try lineEnd(in: file, from: last + size))))
        }
        return (format, pieces)
    }

    /// Whether the first line is a value by itself, and no beginning of a longer one.
    static func beginsWithLine(_ head: Document) -> Bool {
        guard let line = Lines(head.bytes, from: head.textStart).first(where: { !$0.isEmpty }), line.count > 2,
            let text = try? JSONText(head, in: line)
        else { return false }
        return text.tree.nodes.count > 1
    }

    /// Behind the line break that comes next, or at the end of the file.
    private static func lineEnd(in file: LargeFile, from start: Int) throws(Problem) -> Int {
        var found = file.size
        guard start < file.size else { return found }
        try file.each(in: max(start - 1, 0)..<file.size) { offset, bytes in
            guard let index = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return true }
            found = offset + index + 1
            return false
        }
        return found
    }
}
