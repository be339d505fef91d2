internal import Transcripts

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// By which a file that somebody is still writing to is told.
struct FileState: Equatable, Sendable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    /// - Returns: nil for a pipe, which always changes.
    init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        size = Int(status.st_size)
        #if canImport(Darwin)
            (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
        #else
            (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        #endif
    }
}

extension Problem {
    static func changed(_ path: String) -> Problem {
        Problem(path: path, what: "the file changed while it was read", remedy: "run again when it is complete")
    }
}
