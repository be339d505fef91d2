/// How much work and memory one search may take before it is given up with a ``MatchError``.
///
/// JIT-compiled code and the interpreter take memory in different ways, so that each has limits of its own; the
/// defaults let both go about equally far. Numbers outside of `0...UInt32.max` mean the nearest of the two.
public struct Limits: Sendable, Hashable {
    /// How many steps a match may take, backtracking included, **from each place where it may start**: a search
    /// through n characters may take n times as many.
    ///
    /// The default is a million, a tenth of PCRE2's own. A pattern fit for chat turns takes some hundred steps from
    /// a place; one that reaches a million is mistaken, and gives up after milliseconds rather than minutes.
    public var match: Int
    /// How many backtracking points the interpreter may hold at once.
    ///
    /// It needs one or two for every turn of a loop over a group, such as `(?:a|b)+`. The default is 100 000: enough
    /// for such a loop over fifty thousand characters, and within ``heapKiB`` for a pattern of few groups.
    public var depth: Int
    /// How much memory the interpreter may take to backtrack, in KiB.
    ///
    /// A backtracking point takes 128 bytes and 16 more for each group. The default is 16 MiB. A ``Matcher`` keeps
    /// what it took until it goes.
    public var heapKiB: Int
    /// How far the stack of JIT-compiled code may grow, in KiB; it starts with 32. The default is 1 MiB.
    public var jitStackKiB: Int

    public init(match: Int = 1_000_000, depth: Int = 100_000, heapKiB: Int = 16 * 1024, jitStackKiB: Int = 1024) {
        self.match = match
        self.depth = depth
        self.heapKiB = heapKiB
        self.jitStackKiB = jitStackKiB
    }
}
