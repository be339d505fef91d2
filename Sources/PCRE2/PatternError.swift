import CPCRE2

/// Why a regular expression could not be compiled, and where in it.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Kind: Hashable, Sendable {
        /// The pattern is not a regular expression.
        case syntax
        /// The pattern is one, but goes beyond what PCRE2 can hold.
        case tooLarge
        /// There was no memory to compile it.
        case outOfMemory
    }

    public let kind: Kind
    /// PCRE2's number for the error.
    public let code: Int
    /// PCRE2's words for the error, in English.
    public let message: String
    /// How much of the pattern PCRE2 had read when it gave up, in bytes of UTF-8: mostly the end of the culprit.
    public let byteOffset: Int
    /// The same place in code points.
    public let codePointOffset: Int

    /// One line with the place in code points, as an editor counts columns from 0.
    public var description: String {
        "\(message) (PCRE2 error \(code)) at offset \(codePointOffset)"
    }

    /// - Parameters:
    ///   - code: the error number from pcre2_compile
    ///   - byteOffset: the error offset from pcre2_compile, in bytes
    ///   - source: the pattern
    init(code: Int32, byteOffset: Int, in source: String) {
        kind =
            switch code {
            case PCRE2_ERROR_HEAP_FAILED: .outOfMemory
            case PCRE2_ERROR_PATTERN_TOO_LARGE, PCRE2_ERROR_PATTERN_TOO_COMPLICATED,
                PCRE2_ERROR_PARENTHESES_NEST_TOO_DEEP, PCRE2_ERROR_TOO_MANY_CAPTURES,
                PCRE2_ERROR_TOO_MANY_NAMED_SUBPATTERNS, PCRE2_ERROR_LOOKBEHIND_TOO_LONG:
                .tooLarge
            default: .syntax
            }
        self.code = Int(code)
        message = pcre2Message(of: code)
        self.byteOffset = byteOffset
        // Every code point has one byte that is not a continuation byte.
        codePointOffset = source.utf8.prefix(byteOffset).count { !isContinuation($0) }
    }
}
