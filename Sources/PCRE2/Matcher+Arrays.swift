extension Matcher {
    /// ``firstMatch(of:in:from:options:)`` for an array, which is not copied.
    /// - Throws: ``MatchError`` when the search had to be given up.
    public func firstMatch(
        of pattern: Pattern, in subject: [UInt8], from start: Int = 0, options: Options = []
    ) throws(MatchError) -> Match? {
        try subject.withUnsafeBufferPointer { (bytes) throws(MatchError) in
            try firstMatch(of: pattern, in: bytes, from: start, options: options)
        }
    }

    /// ``nextMatch(after:in:options:)`` for an array, which is not copied.
    /// - Throws: ``MatchError`` when the search had to be given up.
    public func nextMatch(
        after previous: Match, in subject: [UInt8], options: Options = []
    ) throws(MatchError) -> Match? {
        try subject.withUnsafeBufferPointer { (bytes) throws(MatchError) in
            try nextMatch(after: previous, in: bytes, options: options)
        }
    }

    /// ``forEachMatch(of:in:range:lastStart:options:_:)`` for an array, which is not copied.
    /// - Throws: ``MatchError`` when a search had to be given up, or from `body`.
    public func forEachMatch(
        of pattern: Pattern, in subject: [UInt8], range: Range<Int>? = nil, lastStart: Int? = nil,
        options: Options = [], _ body: (Match) throws(MatchError) -> Void
    ) throws(MatchError) {
        try subject.withUnsafeBufferPointer { (bytes) throws(MatchError) in
            try forEachMatch(of: pattern, in: bytes, range: range, lastStart: lastStart, options: options, body)
        }
    }

    /// Every match from left to right; see ``forEachMatch(of:in:range:lastStart:options:_:)``.
    /// - Throws: ``MatchError`` when a search had to be given up.
    public func matches(
        of pattern: Pattern, in subject: [UInt8], range: Range<Int>? = nil, options: Options = []
    ) throws(MatchError) -> [Match] {
        var matches: [Match] = []
        try forEachMatch(of: pattern, in: subject, range: range, options: options) { matches.append($0) }
        return matches
    }
}
