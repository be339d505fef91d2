#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// How patterns are tried on a turn.
package enum ScanMode: Sendable {
    /// Only those whose gate the turn opens.
    case gated
    /// All of them, whatever the turn holds; what both find is the same, and this shows it.
    case everyRule

    /// `PARLEY_SCAN=every-rule` asks for ``everyRule``.
    package static let environment: ScanMode =
        getenv("PARLEY_SCAN").map { String(cString: $0) } == "every-rule" ? .everyRule : .gated
}
