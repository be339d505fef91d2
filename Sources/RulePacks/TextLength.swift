internal import PCRE2

/// How long a text is that patterns are tried on, and with that how patient they may be.
///
/// PCRE2 counts the steps of a match from each place where it may begin, and starts again at the next one. So the longer a
/// text, the fewer steps there may be from a place, or else one turn could take minutes, and thousands of turns hours. A
/// pattern that is fit for turns takes some hundred. The clock is not asked: what is found must not hang on the machine.
package enum TextLength: Int, CaseIterable, Sendable {
    case usual
    case long
    case huge

    package init(bytes: Int) { self = bytes <= 1 << 10 ? .usual : bytes <= 1 << 14 ? .long : .huge }

    /// Steps from each place.
    package var mostSteps: Int {
        switch self {
        case .usual: 100_000
        case .long: 20_000
        case .huge: 4_000
        }
    }
}
