/// A part of a large file that is read as a document of its own.
public struct Piece: Sendable, Equatable {
    /// The bytes of the file that the document holds.
    public let range: Range<Int>
    /// What makes a document of them and is not in the file there: the header of a table, the brackets of an array.
    let prefix: [UInt8]
    let suffix: [UInt8]
    /// Bytes of the file behind them that are in no document: the comma between two elements.
    let behind: [UInt8]

    init(_ range: Range<Int>, prefix: [UInt8] = [], suffix: [UInt8] = [], behind: [UInt8] = []) {
        self.range = range
        self.prefix = prefix
        self.suffix = suffix
        self.behind = behind
    }

    /// What stands in the file in place of a document that was changed.
    ///
    /// - Returns: nil when what is not in the file was changed as well.
    public func bytes(from document: [UInt8]) -> [UInt8]? {
        guard document.count >= prefix.count + suffix.count, document.starts(with: prefix),
            document.suffix(suffix.count).elementsEqual(suffix)
        else { return nil }
        return document[prefix.count..<(document.count - suffix.count)] + behind
    }
}
