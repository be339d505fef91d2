internal import PCRE2

/// Finds patterns that cost too much on text that is made to be hard.
public struct PatternProbe {
    /// Texts on which careless repetition runs wild.
    private static let probes: [[UInt8]] = ["a", "1", " ", "a ", "1 ", "1-", "a1", "号", "四", "."].map { piece in
        Array(String(repeating: piece, count: 4000).utf8) + ending
    }

    /// Breaks a match off, and then has every byte of UTF-8 but lead bytes: PCRE2 does not even begin to search a
    /// text without the last letter that a pattern must have.
    private static let ending: [UInt8] = Array("!".utf8) + Array(0x20..<0x7F) + (0x80...0xBF).flatMap { [0xC2, $0] }

    public init() {}

    /// A fault for each pattern that hits its match limit on a probe.
    public func faults(of rules: RuleSet) -> [PackError.Fault] {
        let matcher = rules.makeMatcher()
        return rules.listing.flatMap(\.patterns).compactMap { _, pattern in
            for probe in Self.probes {
                do throws(MatchError) {
                    try matcher.forEachMatch(of: pattern.regex, in: probe) { _ in }
                } catch {
                    return .init(
                        place: pattern.place, what: "the pattern hits its match limit on a text made to be hard",
                        remedy: "bound its repetitions and do not nest them")
                }
            }
            return nil
        }
    }
}
