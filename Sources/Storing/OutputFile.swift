#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that is being written, with a buffer of 256 KiB.
public final class OutputFile {
    private let descriptor: Int32
    private let name: String
    private var buffer: [UInt8] = []
    private static let capacity = 256 * 1024

    init(writing path: String, namedInErrors name: String) throws(OutputFolder.Obstacle) {
        self.name = name
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        if descriptor < 0 { throw Self.obstacle(name) }
    }

    /// - Parameter descriptor: is closed when the file is gone.
    init(descriptor: Int32, namedInErrors name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    deinit { close(descriptor) }

    public func write(_ bytes: some Collection<UInt8>) throws(OutputFolder.Obstacle) {
        buffer += bytes
        if buffer.count >= Self.capacity { try flush() }
    }

    /// Hands everything to the system; without it the end of the file is missing.
    public func flush() throws(OutputFolder.Obstacle) {
        var written = 0
        while written < buffer.count {
            let count = buffer[written...].withUnsafeBytes { glibcWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { throw Self.obstacle(name) }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func obstacle(_ name: String) -> OutputFolder.Obstacle {
        OutputFolder.Obstacle(
            path: name, what: "cannot be written: \(String(cString: strerror(errno)))",
            remedy: "make room or check permissions")
    }
}

/// The C function, whose name the method above hides.
private func glibcWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
