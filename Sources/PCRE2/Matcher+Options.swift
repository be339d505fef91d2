import CPCRE2

extension Matcher {
    /// How one search is run.
    public struct Options: OptionSet, Sendable, Hashable {
        public let rawValue: UInt32

        public init(rawValue: UInt32) {
            self.rawValue = rawValue
        }

        /// The match starts where the search starts or there is none. PCRE2's JIT does not know this option when
        /// matching, so that the interpreter runs; ``Pattern/Options/anchored`` is the fast way.
        public static let anchored = Options(rawValue: PCRE2_ANCHORED)
        /// A match of no bytes does not count.
        public static let notEmpty = Options(rawValue: PCRE2_NOTEMPTY)
        /// A match of no bytes does not count where the search starts.
        public static let notEmptyAtStart = Options(rawValue: PCRE2_NOTEMPTY_ATSTART)
        /// The interpreter runs even if the pattern is JIT-compiled: slower, but not bound to the JIT stack.
        public static let interpreted = Options(rawValue: PCRE2_NO_JIT)
        /// The subject is checked to be UTF-8 first, from a little before the start of the search to its end.
        // PCRE2 has the opposite option on the same bit; `matchBits` turns it round.
        public static let checked = Options(rawValue: PCRE2_NO_UTF_CHECK)
        /// Every byte of the subject is promised to be ASCII, so that code for bytes may run.
        // A bit that PCRE2 does not use when matching, and that it never sees.
        public static let ascii = Options(rawValue: 1 << 20)

        /// The bits for pcre2_match.
        var matchBits: UInt32 {
            subtracting(.ascii).rawValue ^ PCRE2_NO_UTF_CHECK
        }

        /// Whether machine code may be called without pcre2_match, which would look at all that was looked at before.
        var isForMachineCode: Bool { isDisjoint(with: [.anchored, .interpreted, .checked]) }

        /// The check that a debug build makes unasked.
        static var checkedInDebug: Options {
            #if DEBUG
                .checked
            #else
                []
            #endif
        }
    }
}
