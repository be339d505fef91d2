#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Puts a folder in the place of another.
///
/// - Returns: where the other one is afterwards; nil when nothing was changed.
func exchange(_ new: String, with place: String) -> String? {
    // One step where the system and the file system know it, so that there is no moment without a result.
    if swap(new, place) { return new }
    // Otherwise two, and back when the second one fails.
    let old = new + ".old"
    guard rename(place, old) == 0 else { return nil }
    if rename(new, place) == 0 { return old }
    _ = rename(old, place)
    return nil
}

#if canImport(Glibc)
    /// `renameat2` of Linux, which Swift's module of the C library does not show.
    private func swap(_ first: String, _ second: String) -> Bool {
        typealias Renameat2 = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
        guard let found = dlsym(nil, "renameat2") else { return false }
        // The type above is the one in renameat2(2), where 2 is RENAME_EXCHANGE.
        let renameat2 = unsafeBitCast(found, to: Renameat2.self)
        return renameat2(AT_FDCWD, first, AT_FDCWD, second, 2) == 0
    }
#elseif canImport(Darwin)
    private func swap(_ first: String, _ second: String) -> Bool {
        renamex_np(first, second, UInt32(RENAME_SWAP)) == 0
    }
#endif

/// The absolute path without links, or nil when nothing is there.
func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}
