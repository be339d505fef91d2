internal import Archive
public import Transcripts

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads inputs into documents: the whole content as text in UTF-8, whatever the file is written in.
public enum DocumentReader {
    /// - Throws: ``Problem`` when the file cannot be opened or read, is empty, or is not text.
    public static func read(_ input: Input) throws(Problem) -> Document {
        try document(try bytes(of: input), source: input.source, path: input.path)
    }

    /// The document that some bytes are.
    ///
    /// - Parameter path: what problems call it.
    /// - Throws: ``Problem`` when it is empty or not text.
    public static func document(_ bytes: [UInt8], source: String, path: String) throws(Problem) -> Document {
        let encoding = EncodingGuess.encoding(of: bytes)
        let text = try Transcoding.decoded(bytes, from: encoding, path: path)
        let content = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
        guard content.contains(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else {
            throw Problem(path: path, what: "the file is empty", remedy: "export it again or remove it")
        }
        return Document(source: source, bytes: text, encoding: encoding)
    }

    /// Whether a file begins as archives do; what cannot be opened does not.
    static func isArchive(at path: String, headLength: Int) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0, FileState(of: descriptor) != nil else {
            if descriptor >= 0 { close(descriptor) }
            return false
        }
        defer { close(descriptor) }
        return ArchiveReader.isArchive(read(headLength, from: descriptor).0)
    }

    /// The bytes of an input as they are.
    public static func bytes(of input: Input) throws(Problem) -> [UInt8] {
        if input == .standardInput { return try content(of: 0, path: input.path) }
        let descriptor = open(input.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Problem(
                path: input.path, what: "the file cannot be opened: \(String(cString: strerror(errno)))",
                remedy: "check the path and its permissions")
        }
        defer { close(descriptor) }
        return try content(of: descriptor, path: input.path)
    }

    /// Reads to the end, however long that is: a pipe does not say.
    private static func content(of descriptor: Int32, path: String) throws(Problem) -> [UInt8] {
        let before = FileState(of: descriptor)
        var bytes: [UInt8] = []
        // One byte more, so that a regular file's end is seen without growing.
        var chunk = max((before?.size ?? 0) + 1, 65_536)
        while true {
            let (more, failure) = read(chunk, from: descriptor)
            if let failure {
                throw Problem(
                    path: path, what: "the file cannot be read: \(String(cString: strerror(failure)))",
                    remedy: "check the disk and the permissions")
            }
            if more.isEmpty { break }
            if bytes.isEmpty { bytes = more } else { bytes += more }
            chunk = max(min(bytes.count, 1 << 26), 65_536)
        }
        if FileState(of: descriptor) != before {
            throw Problem.changed(path)
        }
        return bytes
    }

    /// At most `count` bytes, none at the end; or the error number.
    private static func read(_ count: Int, from descriptor: Int32) -> ([UInt8], Int32?) {
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            var result: Int
            repeat {
                #if canImport(Darwin)
                    result = Darwin.read(descriptor, buffer.baseAddress, count)
                #elseif canImport(Musl)
                    result = Musl.read(descriptor, buffer.baseAddress, count)
                #else
                    result = Glibc.read(descriptor, buffer.baseAddress, count)
                #endif
            } while result < 0 && errno == EINTR
            if result < 0 { failure = errno }
            initialized = max(result, 0)
        }
        return (bytes, failure)
    }
}
