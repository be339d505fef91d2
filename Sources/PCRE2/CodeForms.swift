import CPCRE2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The compiled forms of one pattern, each made when it is first asked for: as it was written, and for ASCII subjects.
// @unchecked Sendable: `compiled` is read and written under the lock only. A pointer in `shared` is set once, under the lock,
// after PCRE2 has written all that it ever writes to the code, and is read by an acquiring load. `deinit` runs when no one
// holds the object any more.
final class CodeForms: @unchecked Sendable {
    private let source: String
    private let options: Pattern.Options
    /// Compiled, without machine code yet.
    private var compiled: OpaquePointer?
    /// What matches: of any subject, and of an ASCII one.
    private let shared = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: 2)
    /// How many ASCII subjects the form for any subject was used for.
    private let uses = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)

    /// Making a form takes some 0.1 ms, and on a short turn one saves half a microsecond over the other.
    private static let worthOwnForm = 200

    init(_ source: String, _ options: Pattern.Options, plain: OpaquePointer?) {
        self.source = source
        self.options = options
        compiled = plain
        shared.initialize(repeating: nil, count: 2)
        uses.initialize(to: 0)
    }

    deinit {
        if let ascii = shared[1], ascii != shared[0] { pcre2_code_free_8(OpaquePointer(ascii)) }
        pcre2_code_free_8(compiled)
        shared.deallocate()
        uses.deallocate()
    }

    /// To ask about the pattern; nil when there was no memory.
    var plain: OpaquePointer? { Self.locked(compile) }

    @inline(__always)
    func ready(forASCII: Bool) -> OpaquePointer? {
        if forASCII {
            if let code = cpcre2_acquire(shared + 1) { return OpaquePointer(code) }
            if cpcre2_count(uses) >= Self.worthOwnForm { return Self.locked { make(1) } }
        }
        if let code = cpcre2_acquire(shared) { return OpaquePointer(code) }
        return Self.locked { make(0) }
    }

    private func compile() -> OpaquePointer? {
        compiled = compiled ?? (try? Pattern.compile(Array(source.utf8), options.compileBits, source))
        return compiled
    }

    private func make(_ place: Int) -> OpaquePointer? {
        // Another thread may have been here first.
        if let code = shared[place] { return OpaquePointer(code) }
        if place == 1, let code = compileForASCII() {
            _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
            cpcre2_release(shared + 1, UnsafeMutableRawPointer(code))
            return code
        }
        guard let code = compile() else { return nil }
        // A refusal means that JIT is missing here or may not have executable memory; the interpreter needs neither.
        if shared[0] == nil { _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) }
        for place in 0...place { cpcre2_release(shared + place, UnsafeMutableRawPointer(code)) }
        return code
    }

    /// The same pattern for subjects of which every byte is a character, where it means the same there.
    ///
    /// A character beyond ASCII matches nothing of such a subject, and so does the byte that takes its place here. What
    /// cannot be said without UTF, such as `\x{4e00}`, PCRE2 refuses.
    private func compileForASCII() -> OpaquePointer? {
        guard options.contains(.utf), !options.contains(.ucp) else { return nil }
        var bytes: [UInt8] = []
        for character in source.unicodeScalars { bytes.append(character.isASCII ? UInt8(character.value) : 0xFF) }
        var options = options
        options.remove(.utf)
        guard let plain = compile(), let code = try? Pattern.compile(bytes, options.compileBits, source) else {
            return nil
        }
        for question in [PCRE2_INFO_CAPTURECOUNT, PCRE2_INFO_MATCHEMPTY]
        where Pattern.number(question, of: code) != Pattern.number(question, of: plain) {
            pcre2_code_free_8(code)
            return nil
        }
        return code
    }

    /// One lock for all patterns: it is needed once for each of their forms.
    private static func locked<T>(_ body: () -> T) -> T {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    // Never changed, and what it points at is what threads lock.
    nonisolated(unsafe) private static let mutex: UnsafeMutablePointer<pthread_mutex_t> = {
        let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
        return mutex
    }()
}
