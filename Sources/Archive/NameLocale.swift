#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The character set of names. libarchive takes it from the locale of the process, which a program in C begins with
/// as plain ASCII: no other name could then be read or written.
enum NameLocale {
    /// Done once, before the first archive is opened. Of the locale only the character set is changed, not how numbers or
    /// messages are written. Debian has the first of these, macOS the second.
    static let isUTF8: Bool = {
        let names = ["C.UTF-8", "UTF-8", "en_US.UTF-8"]
        return names.contains { setlocale(LC_CTYPE, $0) != nil }
    }()
}
