#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A folder of the user for what can be made again: `PARLEY_CACHE`, or the system's place for such things.
///
/// Nothing in it is ever needed, so whatever fails here is passed over: a file that is not there, that others may write
/// to, or that is not whole counts as none.
public struct CacheFolder: Sendable {
    let path: String

    /// - Returns: nil when there is no such folder, or `PARLEY_CACHE=off` says that there shall be none.
    public init?() {
        func variable(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        let chosen = variable("PARLEY_CACHE")
        if chosen == "off" { return nil }
        #if canImport(Darwin)
            let usual = variable("HOME").map { $0 + "/Library/Caches" }
        #else
            let usual = variable("XDG_CACHE_HOME") ?? variable("HOME").map { $0 + "/.cache" }
        #endif
        guard let path = chosen ?? usual.map({ $0 + "/parley" }) else { return nil }
        self.init(at: path)
    }

    init(at path: String) { self.path = path }

    /// Calls with the bytes that were kept under a name, whole as they were; nil when there are none.
    public func read<T>(_ name: String, _ body: (UnsafeRawBufferPointer) -> T?) -> T? {
        let descriptor = open("\(path)/\(name)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var state = stat()
        guard fstat(descriptor, &state) == 0, state.st_uid == geteuid(), state.st_mode & (S_IWGRP | S_IWOTH) == 0,
            state.st_size > 8
        else { return nil }
        let size = Int(state.st_size)
        // Files appear by renaming and are never written again, so that nobody cuts one short while it is mapped.
        guard let start = mmap(nil, size, PROT_READ, Self.mapping, descriptor, 0), start != MAP_FAILED else {
            return nil
        }
        defer { munmap(start, size) }
        let bytes = UnsafeRawBufferPointer(start: start, count: size - 8)
        let sum = start.loadUnaligned(fromByteOffset: size - 8, as: UInt64.self)
        return Self.sum(of: bytes) == sum ? body(bytes) : nil
    }

    #if canImport(Glibc)
        /// All of it is needed at once.
        private static let mapping = MAP_PRIVATE | Int32(MAP_POPULATE)
    #else
        private static let mapping = MAP_PRIVATE
    #endif

    /// Keeps bytes under a name, for this user only; they appear whole or not at all.
    public func keep(_ bytes: [UInt8], named name: String) {
        makeFolder()
        let new = "\(path)/.\(name).\(getpid())"
        let descriptor = Unfinished.shared.changing { outputs in
            outputs.begin(new, of: nil)
            return open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        }
        let isWritten = descriptor >= 0 && write(bytes, to: OutputFile(descriptor: descriptor, namedInErrors: new))
        Unfinished.shared.changing { outputs in
            if !isWritten || rename(new, "\(path)/\(name)") != 0 { unlink(new) }
            outputs.giveUp(new)
        }
        removeOldest(but: name)
    }

    private func write(_ bytes: [UInt8], to file: OutputFile) -> Bool {
        let sum = bytes.withUnsafeBytes { Self.sum(of: $0) }
        do throws(OutputFolder.Obstacle) {
            try file.write(bytes)
            try file.write(withUnsafeBytes(of: sum) { Array($0) })
            try file.flush()
            return true
        } catch {
            return false
        }
    }

    /// The folders above it as well: a new user has none for such things.
    private func makeFolder() {
        for place in path.utf8.indices.dropFirst() where path.utf8[place] == UInt8(ascii: "/") {
            mkdir(String(path[..<place]), 0o700)
        }
        mkdir(path, 0o700)
    }

    /// Tells a file that is not as it was written; nobody but the user can write to it.
    private static func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        // Four sums side by side, since each step waits for the one before.
        var sums = SIMD4<UInt64>(repeating: UInt64(bytes.count))
        let factor = SIMD4<UInt64>(repeating: 0x9E37_79B9_7F4A_7C15)
        for place in stride(from: 0, to: bytes.count - 31, by: 32) {
            sums = (sums ^ bytes.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)) &* factor
            sums ^= sums &>> 29
        }
        var sum = sums[0] ^ sums[1] &* 3 ^ sums[2] &* 5 ^ sums[3] &* 7
        for byte in bytes.suffix(bytes.count % 32) { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return sum
    }
}
