package import Normalizing
internal import PCRE2
package import RulePacks

extension Scanner {
    /// Matches of a pattern as whole and value ranges of the view.
    ///
    /// - Returns: false when a limit was hit, so that something may have been missed.
    package func forEachMatch(
        of pattern: RulePattern, in view: NormalizedText, range: Range<Int>? = nil,
        _ body: (_ match: Range<Int>, _ value: Range<Int>) -> Void
    ) -> Bool {
        let range = range ?? 0..<view.bytes.count
        return search(for: pattern, in: view, range, lastStart: nil, TextLength(bytes: range.count), body)
    }

    /// The same where a match begins at some places only, in the whole of the view.
    func forEachMatch(
        of pattern: RulePattern, in view: NormalizedText, _ starts: Gates.Starts?,
        _ body: (_ match: Range<Int>, _ value: Range<Int>) -> Void
    ) -> Bool {
        let bytes = view.bytes
        var first = Int(starts?.first ?? 0)
        while first > 0, first < bytes.count, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        let last = (starts?.last).map(Int.init)
        return search(
            for: pattern, in: view, first..<bytes.count, lastStart: last, TextLength(bytes: bytes.count), body)
    }

    private func search(
        for pattern: RulePattern, in view: NormalizedText, _ range: Range<Int>, lastStart: Int?, _ length: TextLength,
        _ body: (_ match: Range<Int>, _ value: Range<Int>) -> Void
    ) -> Bool {
        // Rule by rule everything is matched by one form of a pattern, which the other one is held against.
        let isASCII = view.isASCII && mode != .everyRule
        do throws(MatchError) {
            try matchers[length.rawValue].forEachMatch(
                of: pattern.regex, in: view.bytes, range: range, lastStart: lastStart, options: isASCII ? .ascii : []
            ) { match in
                let value = pattern.valueGroups.lazy.compactMap { match.range(ofGroup: $0) }.first
                body(match.range, value ?? match.range)
            }
            return true
        } catch {
            return false
        }
    }
}
