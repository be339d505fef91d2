import CPCRE2

/// Why a search was given up. None of these means "no match", and none harms the ``Matcher``: it can go on with
/// another pattern or another subject. Nothing of the subject is in an error.
public enum MatchError: Error, Hashable, Sendable {
    /// ``Limits/match`` was reached: the pattern backtracks too much on this subject.
    case matchLimit
    /// ``Limits/depth`` was reached; only the interpreter knows this limit.
    case depthLimit
    /// ``Limits/heapKiB`` was reached; only the interpreter knows this limit.
    case heapLimit
    /// ``Limits/jitStackKiB`` was reached; only JIT-compiled code knows this limit.
    case jitStack
    /// There was no memory for the search.
    case outOfMemory
    /// The subject is not UTF-8 at this offset, in bytes. Seen only when the subject is checked.
    case badUTF(offset: Int)
    /// The search was to start or to end outside the subject or inside a code point; the offset is in bytes.
    case badOffset(Int)
    /// `\K`, in a group called from a lookaround, put the start of the match after its end or before the search.
    case misplacedStart
    /// Any other error, with PCRE2's number and words.
    case other(code: Int, message: String)

    /// - Parameters:
    ///   - code: what pcre2_match returned, below zero
    ///   - data: the match data it worked on
    init(code: Int32, data: OpaquePointer) {
        self =
            switch code {
            case PCRE2_ERROR_MATCHLIMIT: .matchLimit
            case PCRE2_ERROR_DEPTHLIMIT: .depthLimit
            case PCRE2_ERROR_HEAPLIMIT: .heapLimit
            case PCRE2_ERROR_JIT_STACKLIMIT: .jitStack
            case PCRE2_ERROR_NOMEMORY: .outOfMemory
            case PCRE2_ERROR_UTF8_ERR21...PCRE2_ERROR_UTF8_ERR1: .badUTF(offset: pcre2_get_startchar_8(data))
            default: .other(code: Int(code), message: pcre2Message(of: code))
            }
    }
}

extension MatchError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .matchLimit: "match limit reached: the pattern backtracks too much"
        case .depthLimit: "depth limit reached: the pattern backtracks too deep"
        case .heapLimit: "heap limit reached: backtracking takes too much memory"
        case .jitStack: "JIT stack used up: backtracking takes too much memory"
        case .outOfMemory: "out of memory"
        case .badUTF(let offset): "invalid UTF-8 at byte \(offset)"
        case .badOffset(let offset): "byte \(offset) is outside the subject or inside a code point"
        case .misplacedStart: "\\K put the start of the match after its end or before the search"
        case .other(let code, let message): "\(message) (PCRE2 error \(code))"
        }
    }
}
