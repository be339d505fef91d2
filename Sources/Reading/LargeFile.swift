public import Transcripts

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that is read in parts. Whether it changed since it was looked at first is asked with each of them.
public struct LargeFile: Sendable {
    public let path: String
    /// In bytes.
    public let size: Int
    private let state: FileState

    /// So many bytes are looked at at once when all of a file is passed through.
    private static let window = 1 << 20

    /// - Returns: nil for what is no file, or cannot be opened.
    public init?(at path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let state = FileState(of: descriptor) else { return nil }
        (self.path, self.state, size) = (path, state, state.size)
    }

    /// - Parameter range: what of it lies behind the end is left out.
    /// - Throws: ``Problem`` when it cannot be read, or is no longer what it was.
    public func bytes(in range: Range<Int>) throws(Problem) -> [UInt8] {
        let range = range.clamped(to: 0..<size)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable(errno) }
        defer { close(descriptor) }
        guard FileState(of: descriptor) == state else { throw .changed(path) }
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, initialized in
            while initialized < range.count {
                let rest = UnsafeMutableBufferPointer(rebasing: buffer[initialized..<range.count])
                let count = pread(descriptor, rest.baseAddress, rest.count, off_t(range.lowerBound + initialized))
                if count < 0, errno == EINTR { continue }
                if count < 0 { failure = errno }
                if count <= 0 { break }
                initialized += count
            }
        }
        if let failure { throw unreadable(failure) }
        guard bytes.count == range.count, FileState(of: descriptor) == state else { throw .changed(path) }
        return bytes
    }

    /// Hands on the bytes of a range, a window at a time, until `body` says that it has enough.
    ///
    /// - Parameter body: gets the offset in the file and the bytes, and says whether to go on.
    public func each(
        in range: Range<Int>, _ body: (_ offset: Int, _ bytes: [UInt8]) throws(Problem) -> Bool
    ) throws(Problem) {
        var offset = range.lowerBound
        while offset < min(range.upperBound, size) {
            let bytes = try bytes(in: offset..<min(offset + Self.window, range.upperBound))
            guard try body(offset, bytes) else { return }
            offset += bytes.count
        }
    }

    /// Whether all of it is text in UTF-8, and so needs no other part to be read.
    public func isUTF8() throws(Problem) -> Bool {
        var isText = true
        // A character that the window cuts is looked at with the next one.
        var rest: [UInt8] = []
        try each(in: 0..<size) { offset, bytes in
            var all = rest + bytes
            rest = []
            if offset + bytes.count < size, let lead = all.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }),
                all[lead] >= 0xC0
            {
                rest = Array(all[lead...])
                all.removeSubrange(lead...)
            }
            isText = TextCheck.firstDefect(in: all) == nil
            return isText
        }
        return isText
    }

    /// How many lines end before an offset.
    public func lineBreaks(before offset: Int) throws(Problem) -> Int {
        var count = 0
        try each(in: 0..<offset) { _, bytes in
            count += bytes.count { $0 == UInt8(ascii: "\n") }
            return true
        }
        return count
    }

    private func unreadable(_ error: Int32) -> Problem {
        Problem(
            path: path, what: "the file cannot be read: \(String(cString: strerror(error)))",
            remedy: "check the disk and the permissions")
    }
}
