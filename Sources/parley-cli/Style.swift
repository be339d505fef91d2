internal import ArgumentParser
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never

    /// Whether standard output may carry colour (see no-color.org for NO_COLOR).
    var isOn: Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
        }
    }
}

/// Emphasis on a terminal; plain text elsewhere.
struct Style {
    let isOn: Bool

    func bold(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func dim(_ text: String) -> String { isOn ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

/// `1 file`, `2 files`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// A number that is not negative, with so many decimals.
func decimals(
    _ number: Double, _ places: Int, rounded rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
) -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let units = Int((number * Double(unit)).rounded(rule))
    return "\(units / unit)." + String(unit + units % unit).dropFirst()
}

/// Value types whose text is never shown, even when text is asked for (PCI DSS 3.3.1).
let neverShown: Set = ["card_cvv", "account_password"]
