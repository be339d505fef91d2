import CPCRE2

/// A regular expression, compiled once and matched as often as needed, from any number of threads.
///
/// Compiling takes far longer than matching: keep patterns, and give each thread a ``Matcher`` of its own. Whatever
/// the options, a line ends at LF, one name may stand for several groups, and `\C` is refused.
// @unchecked Sendable: `code` is a pointer, which the compiler cannot vouch for. PCRE2 writes to compiled code while
// it compiles and while it JIT-compiles; both happen in `init`, before anyone else can hold the object. After that
// matching only reads it (all that changes lives in a Matcher), and `deinit` runs when no one holds it any more.
// Every other property is an immutable Sendable value.
public final class Pattern: @unchecked Sendable {
    /// The regular expression as it was written.
    public let source: String
    /// How many groups there are, without group 0, which is the whole match.
    public let captureCount: Int
    /// Each group name with the numbers of its groups, smallest first.
    public let groupNames: [String: [Int]]
    /// Whether there may be a match that read nothing. `\K` does not count: `a\K` has read a character, though the
    /// range of its match is empty.
    public let canMatchEmpty: Bool
    /// No subject of fewer characters has a match (code points with `.utf`, bytes without); 0 when nothing is known.
    public let minimumLength: Int
    /// Whether matching runs machine code. Where PCRE2 has no JIT for the machine, the slower interpreter runs.
    public let isJITCompiled: Bool

    /// Whether subjects are UTF-8 rather than loose bytes.
    let isUTF: Bool
    /// Alive as long as the pattern; whoever hands it to C keeps the pattern alive until C returns.
    let code: OpaquePointer

    /// Compiles a regular expression.
    /// - Throws: ``PatternError`` with the place in `source` where PCRE2 gave up.
    public init(_ source: String, options: Options = [.utf, .caseless]) throws(PatternError) {
        let code = try Pattern.compile(source, options.compileBits)
        // A refusal means that JIT is missing here or may not have executable memory; the interpreter needs neither.
        _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)

        self.source = source
        self.code = code
        isUTF = options.contains(.utf)
        captureCount = Int(Pattern.number(PCRE2_INFO_CAPTURECOUNT, of: code))
        groupNames = Pattern.names(in: code)
        canMatchEmpty = Pattern.number(PCRE2_INFO_MATCHEMPTY, of: code) != 0
        minimumLength = Int(Pattern.number(PCRE2_INFO_MINLENGTH, of: code))
        // PCRE2 writes a size_t here, not the 32 bits of the other questions.
        var machineCode = 0
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_JITSIZE), &machineCode)
        isJITCompiled = machineCode > 0
    }

    deinit {
        pcre2_code_free_8(code)
    }

    /// The numbers of the groups called `name`, smallest first; none when there is no such name.
    public func groups(named name: String) -> [Int] {
        groupNames[name] ?? []
    }
}
