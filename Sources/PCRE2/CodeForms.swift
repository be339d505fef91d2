import CPCRE2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The compiled forms of one pattern, each made when it is first asked for: as it was written, and for ASCII subjects.
// @unchecked Sendable: `compiled` is read and written under the lock only. A pointer in `shared` is set once, under the lock,
// after the form and all that PCRE2 ever writes to its code was written, and is read by an acquiring load. `deinit` runs when
// no one holds the object any more.
final class CodeForms: @unchecked Sendable {
    /// What matches.
    struct Form {
        let code: OpaquePointer
        /// How many ranges a match has: its own and those of the groups.
        let pairs: Int
        let hasMachineCode: Bool
    }

    private let source: String
    private let options: Pattern.Options
    /// Compiled, without machine code yet.
    private var compiled: OpaquePointer?
    /// The forms for any subject, and for an ASCII one.
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
        for place in 0..<2 {
            guard let form = shared[place]?.assumingMemoryBound(to: Form.self) else { continue }
            // One form may serve both.
            if form.pointee.code != compiled { pcre2_code_free_8(form.pointee.code) }
            form.deallocate()
        }
        pcre2_code_free_8(compiled)
        shared.deallocate()
        uses.deallocate()
    }

    /// To ask about the pattern; nil when there was no memory.
    var plain: OpaquePointer? { Self.locked(compile) }

    @inline(__always)
    func ready(forASCII: Bool) -> Form? {
        if forASCII {
            if let form = form(1) { return form }
            if cpcre2_count(uses) >= Self.worthOwnForm { return Self.locked { makeForASCII() } }
        }
        return form(0) ?? Self.locked { make() }
    }

    @inline(__always)
    private func form(_ place: Int) -> Form? {
        cpcre2_acquire(shared + place)?.assumingMemoryBound(to: Form.self).pointee
    }

    private func compile() -> OpaquePointer? {
        compiled = compiled ?? (try? Pattern.compile(Array(source.utf8), options.compileBits, source))
        return compiled
    }

    private func make() -> Form? {
        // Another thread may have been here first.
        if let form = form(0) { return form }
        return compile().map { share(Form(makingMachineCodeOf: $0), at: 0) }
    }

    private func makeForASCII() -> Form? {
        if let form = form(1) { return form }
        if let code = compileForASCII() { return share(Form(makingMachineCodeOf: code), at: 1) }
        return make().map { share($0, at: 1) }
    }

    private func share(_ form: Form, at place: Int) -> Form {
        let memory = UnsafeMutablePointer<Form>.allocate(capacity: 1)
        memory.initialize(to: form)
        cpcre2_release(shared + place, UnsafeMutableRawPointer(memory))
        return form
    }

    /// The same pattern for subjects of which every byte is a character, where it means the same there.
    ///
    /// A character beyond ASCII matches nothing of such a subject, and so does the byte that takes its place here. What
    /// cannot be said without UTF, such as `\x{4e00}`, PCRE2 refuses.
    private func compileForASCII() -> OpaquePointer? {
        guard options.contains(.utf), !options.contains(.ucp) else { return nil }
        // Where white space in a pattern is there only for people, these are such, and a byte would be none.
        if source.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.isPatternWhitespace }) { return nil }
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

extension CodeForms.Form {
    fileprivate init(makingMachineCodeOf code: OpaquePointer) {
        self.code = code
        pairs = Int(Pattern.number(PCRE2_INFO_CAPTURECOUNT, of: code)) + 1
        // A refusal means that JIT is missing here or may not have executable memory; the interpreter needs neither.
        _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
        // PCRE2 writes a size_t here, not the 32 bits of the other questions.
        var size = 0
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_JITSIZE), &size)
        hasMachineCode = size > 0
    }
}
