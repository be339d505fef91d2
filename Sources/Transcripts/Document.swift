/// One input, decoded: the bytes that formats read and that redaction splices into.
public struct Document: Sendable {
    /// The path below the folder that was given, with `/` between its parts.
    public let source: String
    /// The whole content as valid UTF-8, a byte order mark included when the file had one.
    public let bytes: [UInt8]
    /// What the file is written in, and is written back in.
    public let encoding: TextEncoding
    /// Which piece of a large file it is, counted from 1; 1 as well for what was read whole.
    public let piece: Int

    public init(source: String, bytes: [UInt8], encoding: TextEncoding = .utf8, piece: Int = 1) {
        self.source = source
        self.bytes = bytes
        self.encoding = encoding
        self.piece = piece
    }

    /// Where the text begins: after the UTF-8 byte order mark, if there is one.
    public var textStart: Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The line that holds a byte offset, counted from 1 as editors do.
    public func line(at offset: Int) -> Int {
        1 + bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") }
    }
}
