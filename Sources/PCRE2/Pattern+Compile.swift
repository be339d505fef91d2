import CPCRE2

extension Pattern {
    /// The version of PCRE2 that runs, as it says it.
    public static let version: String = {
        var buffer = [UInt8](repeating: 0, count: 64)
        guard (1...64).contains(pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &buffer)) else { return "" }
        return String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
    }()

    /// Has PCRE2 compile a pattern; the caller frees what comes back.
    ///
    /// - Parameter source: what error messages are about.
    static func compile(
        _ pattern: [UInt8], _ bits: UInt32, _ source: String
    ) throws(PatternError) -> OpaquePointer {
        // Without a context PCRE2 would take the newline that it was built with, so that `.` and `$` would mean
        // something else on another machine.
        guard let context = pcre2_compile_context_create_8(nil) else {
            throw PatternError(code: PCRE2_ERROR_HEAP_FAILED, byteOffset: 0, in: source)
        }
        defer { pcre2_compile_context_free_8(context) }
        pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))

        // With an explicit length a NUL is a character like any other. The array may be empty and its address then
        // nil, which older versions of PCRE2 refuse even for no bytes, hence the NUL that is not counted.
        let bytes = pattern + [0]
        var error: Int32 = 0
        var offset = 0
        // PCRE2 copies what it needs of the bytes before it returns.
        guard let code = pcre2_compile_8(bytes, bytes.count - 1, bits, &error, &offset, context) else {
            throw PatternError(code: error, byteOffset: offset, in: source)
        }
        return code
    }

    /// Asks about compiled code a question that PCRE2 answers in 32 bits. The pointer is good and the question is
    /// known to every PCRE2 10, so that there is no error to look at.
    static func number(_ question: Int32, of code: OpaquePointer) -> UInt32 {
        var answer: UInt32 = 0
        pcre2_pattern_info_8(code, UInt32(question), &answer)
        return answer
    }

    /// Reads the name table: entries of equal size, each a group number of two bytes, high byte first, then the name
    /// and at least one NUL.
    static func names(in code: OpaquePointer) -> [String: [Int]] {
        let count = Int(number(PCRE2_INFO_NAMECOUNT, of: code))
        let size = Int(number(PCRE2_INFO_NAMEENTRYSIZE, of: code))
        var address: UnsafePointer<UInt8>?
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &address)
        guard let address, count > 0 else { return [:] }

        // The table is part of the compiled code, `count * size` bytes long, and read before anyone can free that.
        let table = UnsafeBufferPointer(start: address, count: count * size)
        var names: [String: [Int]] = [:]
        for start in stride(from: 0, to: table.count, by: size) {
            let number = Int(table[start]) << 8 | Int(table[start + 1])
            let name = table[(start + 2)..<(start + size)].prefix { $0 != 0 }
            names[String(decoding: name, as: UTF8.self), default: []].append(number)
        }
        return names.mapValues { $0.sorted() }
    }
}
