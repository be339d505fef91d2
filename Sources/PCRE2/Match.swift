import CPCRE2

/// Where a pattern matched, and where its groups did. It holds its own numbers, so that it stays good when the
/// ``Matcher`` goes on, and may go to another thread. All places are bytes from the start of the subject.
public struct Match: Sendable {
    /// The pattern that matched.
    public let pattern: Pattern
    /// The whole match, in bytes.
    public let range: Range<Int>
    /// Groups 1, 2, … up to the last one that took part; empty, and then without memory of its own, when none did.
    private let groups: [Range<Int>?]

    /// Copies what a successful pcre2_match has left.
    /// - Parameters:
    ///   - pattern: the pattern that matched
    ///   - offsets: the start and the end of each of `pairs` ranges, of which the first is the whole match
    ///   - pairs: what pcre2_match returned: one more than the number of the last group that took part
    ///   - start: where the search began, in bytes
    /// - Throws: ``MatchError/misplacedStart``
    init(
        of pattern: Pattern, offsets: UnsafePointer<Int>, pairs: Int, searchedFrom start: Int
    ) throws(MatchError) {
        // `\K` may move the start of a match anywhere. The end stands at or after the start of the search, always.
        guard start <= offsets[0], offsets[0] <= offsets[1] else { throw .misplacedStart }
        self.pattern = pattern
        range = offsets[0]..<offsets[1]
        groups = (1..<pairs).map { Match.range(offsets[2 * $0], offsets[2 * $0 + 1]) }
    }

    /// Where a group matched, in bytes; for a group in a loop, its last time round.
    /// - Parameter number: 0 is the whole match, 1 the first group.
    /// - Returns: nil when the group took no part or there is no such group.
    public func range(ofGroup number: Int) -> Range<Int>? {
        if number == 0 { return range }
        return groups.indices.contains(number - 1) ? groups[number - 1] : nil
    }

    /// Where the first group called `name` that took part matched, in bytes.
    /// - Returns: nil when none took part or there is no such group.
    public func range(ofGroupNamed name: String) -> Range<Int>? {
        range(ofFirst: pattern.groups(named: name))
    }

    /// Where the first of these groups that took part matched, in bytes. With the numbers from
    /// ``Pattern/groups(named:)``, asked for once, this spares looking up the name for every match.
    public func range(ofFirst numbers: [Int]) -> Range<Int>? {
        for number in numbers {
            if let range = range(ofGroup: number) { return range }
        }
        return nil
    }

    /// A group that took no part has PCRE2_UNSET, the largest size_t, for both offsets; in an Int that is -1.
    private static func range(_ start: Int, _ end: Int) -> Range<Int>? {
        0 <= start && start <= end ? start..<end : nil
    }
}
