import Formats
import Transcripts

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads one file as often as asked and says what that takes: the way from bytes on disk to conversations, and nothing after it.
enum OneFile {
    /// Megabytes of the file a second of CPU, median of the rounds; nil if it cannot be read.
    static func speed(of path: String, rounds: Int) -> Double? {
        var times: [Double] = []
        var size = 0
        for _ in 0..<rounds {
            let start = clock()
            guard let bytes = bytes(of: path) else { return nil }
            let content = Content(Document(source: path, bytes: bytes))
            guard let transcript = try? recognise(content)?.read(content) else { return nil }
            times.append(Double(max(clock() - start, 1)) / Double(CLOCKS_PER_SEC))
            // A file of which little is read would be the fastest.
            guard !transcript.conversations.isEmpty, transcript.problems.isEmpty else { return nil }
            size = bytes.count
        }
        return Double(size) / 1e6 / times.sorted()[rounds / 2]
    }

    private static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        guard fseek(file, 0, SEEK_END) == 0 else { return nil }
        let size = ftell(file)
        guard size > 0, fseek(file, 0, SEEK_SET) == 0 else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
        return bytes.count == size ? bytes : nil
    }
}
