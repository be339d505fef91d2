/// A replacement of bytes in a document.
public struct Edit: Sendable, Equatable {
    /// Byte range of the document.
    public let range: Range<Int>
    /// What stands there afterwards, written as the field around it is written.
    public let replacement: [UInt8]

    public init(range: Range<Int>, replacement: [UInt8]) {
        self.range = range
        self.replacement = replacement
    }
}

/// The bytes with every edit made; what no edit touches stays as it is.
///
/// - Parameter edits: sorted by position, without overlaps.
func splice(_ edits: [Edit], into bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for edit in edits {
        result += bytes[position..<edit.range.lowerBound]
        result += edit.replacement
        position = edit.range.upperBound
    }
    result += bytes[position...]
    return result
}
