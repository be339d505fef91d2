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
    /// All of them until so much was searched that making gates pays.
    case whenWorth

    /// `PARLEY_SCAN=every-rule` asks for ``everyRule``, `PARLEY_SCAN=gated` for ``gated``; ``whenWorth`` otherwise.
    package static let environment: ScanMode =
        switch getenv("PARLEY_SCAN").map({ String(cString: $0) }) {
        case "every-rule": .everyRule
        case "gated": .gated
        default: .whenWorth
        }
}
