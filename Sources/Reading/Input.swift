/// One file to read.
public struct Input: Sendable, Equatable {
    /// What to open; `-` is standard input.
    public let path: String
    /// What reports call it: the path below the folder that was given, or the name of a file that was given itself.
    public let source: String

    public init(path: String, source: String) {
        self.path = path
        self.source = source
    }

    /// What `-` stands for on the command line.
    public static let standardInput = Input(path: "-", source: "-")
}
