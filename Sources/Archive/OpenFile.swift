#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that is open for reading or writing. libarchive would not close its own when an archive is given up, and
/// would not say why it cannot be opened.
final class OpenFile {
    private(set) var descriptor: Int32

    init(reading path: String) throws(ArchiveError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.error(.file) }
    }

    /// Creates the file, or overwrites what is there.
    init(writing path: String) throws(ArchiveError) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.error(.writing) }
    }

    /// In bytes; 0 for what has no size, such as a pipe.
    var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    deinit {
        if descriptor >= 0 { _ = closeDescriptor(descriptor) }
    }

    /// - Throws: ``ArchiveError`` when what was written did not all reach the file.
    func close() throws(ArchiveError) {
        guard descriptor >= 0 else { return }
        defer { descriptor = -1 }
        guard closeDescriptor(descriptor) == 0 else { throw Self.error(.writing) }
    }

    private static func error(_ reason: ArchiveError.Reason) -> ArchiveError {
        ArchiveError(reason, String(cString: strerror(errno)))
    }
}

/// The C function, which the method of the same name hides.
private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
