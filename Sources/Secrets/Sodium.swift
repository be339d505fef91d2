internal import CSodium

/// The library behind everything here.
enum Sodium {
    /// Chooses its implementations and opens the source of randomness; once, before anything else is asked of it.
    static let isReady: Void = precondition(sodium_init() >= 0, "libsodium cannot be used on this machine")

    /// Bytes from the generator of the operating system.
    static func randomBytes(_ count: Int) -> [UInt8] {
        isReady
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }
}
