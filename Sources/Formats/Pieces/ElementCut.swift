internal import Reading
internal import Transcripts

/// Cuts files that are one JSON array of conversations. All of the file is passed through once.
enum ElementCut {
    static func cut(_ file: LargeFile, size: Int) throws(Problem) -> (any JSONFormat, [Piece])? {
        var scanner = ElementScanner(size: size)
        try file.each(in: 0..<file.size) { offset, bytes in
            scanner.scan(bytes, at: offset)
            return !scanner.isBroken
        }
        guard scanner.isArray, let first = scanner.commas.first else { return nil }
        let bracket = [UInt8(ascii: "]")]
        let head = Document(source: "", bytes: try file.bytes(in: 0..<first) + bracket)
        guard let format = format(of: head) else { return nil }
        var start = 0
        var pieces: [Piece] = []
        for comma in scanner.commas + [file.size] {
            let isLast = comma == file.size
            pieces.append(
                Piece(
                    start..<comma, prefix: start == 0 ? [] : [UInt8(ascii: "[")], suffix: isLast ? [] : bracket,
                    behind: isLast ? [] : [UInt8(ascii: ",")]))
            start = comma + 1
        }
        return (format, pieces)
    }

    /// The format when each element is a conversation by itself; an array of messages is one in all.
    private static func format(of head: Document) -> (any JSONFormat)? {
        let content = Content(head)
        guard case .whole(let text) = content.json, let format = recognise(content) as? any JSONFormat,
            !format.resumesConversations,
            text.withRoot({ !format.recognises($0) && $0.firstElements(20).contains(where: format.recognises) })
        else { return nil }
        return format
    }
}

/// Finds commas between the elements of an array, window by window. What lies within elements is not looked at.
struct ElementScanner {
    /// So many bytes lie between two commas at least.
    private let size: Int
    private(set) var commas: [Int] = []
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var isClosed = false
    /// Whether there is more text behind the array.
    private(set) var isBroken = false

    init(size: Int) { self.size = size }

    /// Whether the array ended where the text did.
    var isArray: Bool { isClosed && !isBroken }

    mutating func scan(_ bytes: [UInt8], at offset: Int) {
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices { step(buffer[index], at: offset + index) }
        }
    }

    private mutating func step(_ byte: UInt8, at offset: Int) {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            depth -= 1
            if depth <= 0 {
                isBroken = isBroken || isClosed
                isClosed = true
                return
            }
        case UInt8(ascii: ",") where depth == 1 && offset - (commas.last ?? 0) >= size: commas.append(offset)
        default: break
        }
        if isClosed, !Ascii.isSpace(byte) { isBroken = true }
    }
}
