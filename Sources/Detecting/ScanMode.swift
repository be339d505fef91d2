#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// How patterns are tried on a turn. What is found is the same.
package enum ScanMode: Sendable {
    /// Only those whose gate the turn opens.
    case gated
    /// All of them, whatever the turn holds.
    case everyRule

    /// `PARLEY_SCAN=every-rule` in the environment asks for ``everyRule``.
    package static let environment: ScanMode =
        getenv("PARLEY_SCAN").map { String(cString: $0) } == "every-rule" ? .everyRule : .gated
}
