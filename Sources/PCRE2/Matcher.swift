import CPCRE2

/// Runs patterns over UTF-8. It owns the memory that PCRE2 matches in and uses it again for every search, so that a
/// search without a match allocates nothing. One for each thread: unlike a ``Pattern`` it cannot be shared.
///
/// **Subjects are promised to be valid UTF-8** (for patterns with `.utf`; others take any bytes). PCRE2 does not check,
/// and on other bytes it may read past their end or never return. Debug builds check all the same and throw
/// ``MatchError/badUTF(offset:)``; release builds do so with ``Options/checked``.
public final class Matcher {
    /// What the searches of this matcher may take.
    public let limits: Limits
    /// Who answers the questions of patterns; without one every answer is yes.
    let answer: Callout.Answer?

    // All nil only when there was no memory for them, which the first search reports.
    private let context: OpaquePointer?
    private let jitStack: OpaquePointer?
    private var data: OpaquePointer?
    /// How many ranges `data` has room for: the whole match and the groups.
    private var pairs = 16

    /// - Parameter answer: answers `(?C1)` to `(?C255)` in patterns; it must not use this matcher.
    public init(limits: Limits = Limits(), answer: Callout.Answer? = nil) {
        self.limits = limits
        self.answer = answer
        context = pcre2_match_context_create_8(nil)
        data = pcre2_match_data_create_8(UInt32(pairs), nil)
        let stackKiB = min(max(limits.jitStackKiB, 1), 1 << 20)
        // Nil where there is no JIT; the interpreter does not miss it.
        jitStack = pcre2_jit_stack_create_8(min(32, stackKiB) * 1024, stackKiB * 1024, nil)
        guard let context else { return }
        pcre2_set_match_limit_8(context, UInt32(clamping: limits.match))
        pcre2_set_depth_limit_8(context, UInt32(clamping: limits.depth))
        pcre2_set_heap_limit_8(context, UInt32(clamping: limits.heapKiB))
        // Without a callback the last argument is the stack itself. No other context has it, and this one is used by
        // one search at a time, as a stack must be: the class is not Sendable.
        if let jitStack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(jitStack)) }
        // The context holds the matcher without owning it; it is freed with the matcher, and `run` keeps both alive.
        if answer != nil { pcre2_set_callout_8(context, answerCallout, Unmanaged.passUnretained(self).toOpaque()) }
    }

    deinit {
        // Each of these takes NULL. The context goes before the stack that it points to.
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
        pcre2_jit_stack_free_8(jitStack)
    }

    /// The one place where PCRE2 matches. Whoever calls it has checked `start` and has a promise, or `.checked`, for the
    /// UTF-8.
    ///
    /// - Parameter lastStart: where a match may begin at last, if not anywhere.
    func run(
        _ pattern: Pattern, in subject: UnsafeBufferPointer<UInt8>, from start: Int, lastStart: Int? = nil,
        options: Options
    ) throws(MatchError) -> Match? {
        assert(!options.contains(.ascii) || subject.allSatisfy { $0 < 0x80 })
        guard let context, let form = pattern.form(forASCII: options.contains(.ascii)), let data = matchData(for: form)
        else { throw .outOfMemory }
        // Swift may let go of an object after its last use that it can see; C's use of the pointers is not one.
        defer { withExtendedLifetime((self, pattern)) {} }
        // An empty buffer may have no address, which older versions of PCRE2 refuse. No byte of this one is read.
        let none: StaticString = ""
        // PCRE2_UNSET, for no limit, has all bits set.
        pcre2_set_offset_limit_8(context, lastStart ?? -1)
        // `data` remembers the addresses of pattern and subject, for functions that are never called here.
        let (bytes, bits) = (subject.baseAddress ?? none.utf8Start, options.matchBits)
        let result =
            form.hasMachineCode && options.isForMachineCode
            ? pcre2_jit_match_8(form.code, bytes, subject.count, start, bits, data, context)
            : pcre2_match_8(form.code, bytes, subject.count, start, bits, data, context)
        if result == PCRE2_ERROR_NOMATCH { return nil }
        guard result >= 0, let offsets = pcre2_get_ovector_pointer_8(data) else {
            throw MatchError(code: result, data: data)
        }
        // So many pairs of the vector are set, and no search can overwrite them before they are copied. 0 means that
        // it was too short by a group and all of it is set; see `matchData(for:)`.
        let set = result > 0 ? Int(result) : Int(pcre2_get_ovector_count_8(data))
        return try Match(of: pattern, offsets: offsets, pairs: set, searchedFrom: start)
    }

    /// Match data with room for every group of a pattern; nil when there is no memory for it.
    private func matchData(for form: CodeForms.Form) -> OpaquePointer? {
        // PCRE2 has at most 65535 groups and as many pairs, so that the conversion holds, and only the last group of
        // a pattern with all of them is never seen.
        if form.pairs > pairs || data == nil {
            pairs = max(pairs, form.pairs)
            pcre2_match_data_free_8(data)
            data = pcre2_match_data_create_8(UInt32(pairs), nil)
        }
        return data
    }
}
