/// Something in one input that could not be read, told so that the user knows where and what to do.
///
/// It never holds text of a transcript: only places and counts.
public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The path as the user gave or would find it.
    public let path: String
    /// Counted from 1; nil when the whole file is meant.
    public let line: Int?
    public let what: String
    /// What the user can do about it.
    public let remedy: String

    public init(path: String, line: Int? = nil, what: String, remedy: String) {
        self.path = path
        self.line = line
        self.what = what
        self.remedy = remedy
    }

    /// The same under another path: formats know a document by its source only.
    public func moved(to path: String) -> Problem {
        Problem(path: path, line: line, what: what, remedy: remedy)
    }

    /// The same so many lines further down: a piece of a file counts its own lines.
    public func moved(by lines: Int) -> Problem {
        Problem(path: path, line: line.map { $0 + lines }, what: what, remedy: remedy)
    }

    /// `PATH:LINE: error: what; what to do`, as printed after `parley: `.
    public var description: String {
        let place = line.map { "\(path):\($0)" } ?? path
        return "\(place): error: \(what); \(remedy)"
    }
}
