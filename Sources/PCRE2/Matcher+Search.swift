extension Matcher {
    /// The first match in a subject.
    /// - Parameters:
    ///   - pattern: what to look for
    ///   - subject: where to look: valid UTF-8, unchanged until the call returns
    ///   - start: where the search starts, in bytes, at the start of a code point. What stands before it is still seen
    ///     by lookbehinds and `\b`, and `^` does not match there.
    ///   - options: how to search
    /// - Returns: nil when there is no match.
    /// - Throws: ``MatchError`` when the search had to be given up.
    public func firstMatch(
        of pattern: Pattern, in subject: UnsafeBufferPointer<UInt8>, from start: Int = 0, options: Options = []
    ) throws(MatchError) -> Match? {
        guard isBoundary(start, in: subject, for: pattern) else { throw .badOffset(start) }
        return try run(pattern, in: subject, from: start, options: options.union(.checkedInDebug))
    }

    /// The match that follows another one in the same subject.
    ///
    /// It starts at the end of the one before, or later. After a match of no bytes it is either longer or starts at
    /// least one code point on, so that every chain of matches comes to an end.
    /// - Parameters:
    ///   - previous: a match in this subject
    ///   - subject: where to look: the same bytes as for `previous`, and not checked again
    ///   - options: how to search
    /// - Returns: nil when there is no further match.
    /// - Throws: ``MatchError`` when the search had to be given up.
    public func nextMatch(
        after previous: Match, in subject: UnsafeBufferPointer<UInt8>, options: Options = []
    ) throws(MatchError) -> Match? {
        try next(after: previous, in: subject, lastStart: nil, options: options)
    }

    private func next(
        after previous: Match, in subject: UnsafeBufferPointer<UInt8>, lastStart: Int?, options: Options
    ) throws(MatchError) -> Match? {
        let start = previous.range.upperBound
        guard isBoundary(start, in: subject, for: previous.pattern) else { throw .badOffset(start) }
        // PCRE2 moves on by whole code points by itself when nothing but the empty match is to be had here. Its older
        // recipe, a second search with PCRE2_ANCHORED, would leave the JIT for the interpreter each time.
        let options = previous.range.isEmpty ? options.union(.notEmptyAtStart) : options
        return try run(previous.pattern, in: subject, from: start, lastStart: lastStart, options: options)
    }

    /// Calls `body` for every match, from left to right; no two overlap.
    ///
    /// `body` may use the matcher itself. To stop early, use ``firstMatch(of:in:from:options:)`` and
    /// ``nextMatch(after:in:options:)`` in a loop.
    /// - Parameters:
    ///   - pattern: what to look for
    ///   - subject: where to look: valid UTF-8, unchanged until the call returns
    ///   - range: the bytes to look at, from one start of a code point to another; all of them without it. What stands
    ///     before the range is still seen by lookbehinds and `\b`; at its end the subject ends, for `$` and `\b` too.
    ///   - lastStart: where a match may begin at last; it may go on from there to the end of the range
    ///   - options: how to search
    ///   - body: what to do with each match; what it throws ends the search
    /// - Throws: ``MatchError`` when a search had to be given up, or from `body`.
    public func forEachMatch(
        of pattern: Pattern, in subject: UnsafeBufferPointer<UInt8>, range: Range<Int>? = nil, lastStart: Int? = nil,
        options: Options = [], _ body: (Match) throws(MatchError) -> Void
    ) throws(MatchError) {
        let range = range ?? 0..<subject.count
        guard isBoundary(range.upperBound, in: subject, for: pattern) else { throw .badOffset(range.upperBound) }
        let seen = UnsafeBufferPointer(rebasing: subject[..<range.upperBound])
        guard isBoundary(range.lowerBound, in: seen, for: pattern) else { throw .badOffset(range.lowerBound) }
        var match = try run(
            pattern, in: seen, from: range.lowerBound, lastStart: lastStart, options: options.union(.checkedInDebug))
        while let found = match {
            try body(found)
            if let lastStart, found.range.upperBound > lastStart { return }
            // The first search has checked the bytes, if anyone wished that.
            match = try next(after: found, in: seen, lastStart: lastStart, options: options.subtracting(.checked))
        }
    }

    /// Whether a search may start or end at this offset. PCRE2 finds out only along with the UTF-8 check, and without
    /// it would read outside of the subject or from the middle of a code point.
    private func isBoundary(_ offset: Int, in subject: UnsafeBufferPointer<UInt8>, for pattern: Pattern) -> Bool {
        guard 0...subject.count ~= offset else { return false }
        return offset == subject.count || !pattern.isUTF || !isContinuation(subject[offset])
    }
}
