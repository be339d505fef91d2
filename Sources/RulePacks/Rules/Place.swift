/// Where something stands in a rule file.
public struct Place: Sendable, Equatable, CustomStringConvertible {
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in Unicode scalars.
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `FILE:LINE:COLUMN`, as editors jump to it.
    public var description: String { "\(file):\(line):\(column)" }
}
