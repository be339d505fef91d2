import CPCRE2

extension Pattern {
    /// How a regular expression is read. Each option has the meaning, and the bit, of its PCRE2 namesake.
    public struct Options: OptionSet, Sendable, Hashable {
        public let rawValue: UInt32

        public init(rawValue: UInt32) {
            self.rawValue = rawValue
        }

        /// Pattern and subject are UTF-8 and a character is a code point, not a byte.
        public static let utf = Options(rawValue: PCRE2_UTF)
        /// Letters match both cases; with ``utf`` by Unicode's simple case folding, so that `s` matches `ſ` too.
        public static let caseless = Options(rawValue: PCRE2_CASELESS)
        /// `^` and `$` match at every line, not only at both ends of the subject.
        public static let multiline = Options(rawValue: PCRE2_MULTILINE)
        /// `.` matches a line feed too.
        public static let dotAll = Options(rawValue: PCRE2_DOTALL)
        /// White space and `#` comments in the pattern are only there for people.
        public static let extended = Options(rawValue: PCRE2_EXTENDED)
        /// A match starts where the search starts or not at all.
        public static let anchored = Options(rawValue: PCRE2_ANCHORED)
        /// A match ends at the end of the subject or not at all.
        public static let endAnchored = Options(rawValue: PCRE2_ENDANCHORED)
        /// `\d`, `\s`, `\w` and `\b` go by Unicode's properties instead of ASCII. Not in the default: with it Han
        /// characters are word characters, and there is no `\b` between `的` and `S`.
        public static let ucp = Options(rawValue: PCRE2_UCP)

        /// The bits for pcre2_compile: these options and what holds for every pattern.
        var compileBits: UInt32 {
            // What a caller asks for in Swift must not be undone at the start of a pattern by (*UTF) or (*UCP), and `\C`
            // could match a part of a code point, after which a range need not be valid UTF-8. The offset limit is where
            // a match may begin at last, which each search says.
            var bits = rawValue | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT
            if !contains(.utf) { bits |= PCRE2_NEVER_UTF }
            if !contains(.ucp) { bits |= PCRE2_NEVER_UCP }
            return bits
        }
    }
}
