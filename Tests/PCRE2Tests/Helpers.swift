import PCRE2

/// The UTF-8 of a text, as subjects are given.
func bytes(_ text: String) -> [UInt8] {
    Array(text.utf8)
}

/// Where a pattern matches, found by machine code; the interpreter must find the same, which callers check.
func ranges(
    _ pattern: String, in text: String, _ options: Pattern.Options = [.utf, .caseless], _ how: Matcher.Options = []
) throws -> [Range<Int>] {
    try Matcher().matches(of: Pattern(pattern, options: options), in: bytes(text), options: how).map(\.range)
}

/// What `body` fails with, nil if it does not.
func patternError(_ source: String, _ options: Pattern.Options = [.utf, .caseless]) -> PatternError? {
    do throws(PatternError) {
        _ = try Pattern(source, options: options)
        return nil
    } catch {
        return error
    }
}
