import CPCRE2

/// Whether a byte of UTF-8 lies inside a code point rather than at its start.
func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0b1100_0000 == 0b1000_0000
}

/// PCRE2's words for one of its error numbers.
func pcre2Message(of code: Int32) -> String {
    // The longest message of PCRE2 10 has about 100 bytes; a longer one would be cut, not written past the end.
    var buffer = [UInt8](repeating: 0, count: 256)
    pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
}
