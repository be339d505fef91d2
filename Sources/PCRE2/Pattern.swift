import CPCRE2

/// A regular expression, compiled once and matched as often as needed, from any number of threads.
///
/// Compiling takes far longer than matching: keep patterns, and give each thread a ``Matcher`` of its own. Whatever
/// the options, a line ends at LF, one name may stand for several groups, and `\C` is refused.
///
/// Machine code is made for the first search, and other code for the first search of an ASCII subject: where a character is
/// a byte, less is to be done.
public final class Pattern: Sendable {
    /// The regular expression as it was written.
    public let source: String
    /// Whether subjects are UTF-8 rather than loose bytes.
    let isUTF: Bool
    private let forms: CodeForms

    /// Compiles a regular expression.
    /// - Throws: ``PatternError`` with the place in `source` where PCRE2 gave up.
    public init(_ source: String, options: Options = [.utf, .caseless]) throws(PatternError) {
        self.source = source
        isUTF = options.contains(.utf)
        let code = try Pattern.compile(Array(source.utf8), options.compileBits, source)
        forms = CodeForms(source, options, plain: code)
    }

    /// A regular expression that was compiled before, with the same options and by the same PCRE2: this time it is when
    /// it is first needed.
    public init(compiledBefore source: String, options: Options = [.utf, .caseless]) {
        self.source = source
        isUTF = options.contains(.utf)
        forms = CodeForms(source, options, plain: nil)
    }

    /// How many groups there are, without group 0, which is the whole match.
    public var captureCount: Int { number(PCRE2_INFO_CAPTURECOUNT) }
    /// Each group name with the numbers of its groups, smallest first.
    public var groupNames: [String: [Int]] { forms.plain.map(Pattern.names) ?? [:] }
    /// Whether there may be a match that read nothing. `\K` does not count: `a\K` has read a character, though the
    /// range of its match is empty.
    public var canMatchEmpty: Bool { number(PCRE2_INFO_MATCHEMPTY) != 0 }
    /// No subject of fewer characters has a match (code points with `.utf`, bytes without); 0 when nothing is known.
    public var minimumLength: Int { number(PCRE2_INFO_MINLENGTH) }

    /// Whether matching runs machine code. Where PCRE2 has no JIT for the machine, the slower interpreter runs.
    public var isJITCompiled: Bool {
        form(forASCII: false)?.hasMachineCode ?? false
    }

    /// The numbers of the groups called `name`, smallest first; none when there is no such name.
    public func groups(named name: String) -> [Int] {
        groupNames[name] ?? []
    }

    /// What matches; alive as long as the pattern, and whoever hands it to C keeps the pattern alive until C returns.
    ///
    /// - Parameter forASCII: whether every byte of the subject is ASCII.
    /// - Returns: nil when there was no memory to compile it.
    @inline(__always)
    func form(forASCII: Bool) -> CodeForms.Form? { forms.ready(forASCII: forASCII) }

    private func number(_ question: Int32) -> Int {
        forms.plain.map { Int(Pattern.number(question, of: $0)) } ?? 0
    }
}
