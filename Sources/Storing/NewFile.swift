#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that must not be there yet, which only its owner may read.
public final class NewFile {
    let path: String
    private let descriptor: Int32
    private var isWritten = false

    /// - Throws: ``OutputFolder/Obstacle`` when something is there or it cannot be made.
    public init(at path: String) throws(OutputFolder.Obstacle) {
        self.path = path
        descriptor = Unfinished.shared.changing { outputs in
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if descriptor >= 0 { outputs.begin(path, of: path) }
            return descriptor
        }
        if descriptor < 0 {
            let isThere = errno == EEXIST
            throw OutputFolder.Obstacle(
                path: path,
                what: isThere ? "is there already" : "cannot be created: \(String(cString: strerror(errno)))",
                remedy: isThere ? "name another file, or move this one away" : "check the folder above it")
        }
    }

    deinit {
        // An initializer that throws ends here as well: what was there before is not ours to remove.
        guard descriptor >= 0 else { return }
        close(descriptor)
        Unfinished.shared.changing { outputs in
            // A run that failed leaves no empty file behind.
            if !isWritten { unlink(path) }
            outputs.giveUp(path)
        }
    }

    /// Writes all of it, and waits until it is on the disk.
    public func write(_ bytes: [UInt8]) throws(OutputFolder.Obstacle) {
        let file = OutputFile(descriptor: dup(descriptor), namedInErrors: path)
        try file.write(bytes)
        try file.flush()
        // Without it the copies would appear though what was taken out of them is lost.
        guard fsync(descriptor) == 0 else {
            throw OutputFolder.Obstacle(
                path: path, what: "cannot be written: \(String(cString: strerror(errno)))",
                remedy: "make room or check the disk")
        }
        isWritten = true
    }
}
