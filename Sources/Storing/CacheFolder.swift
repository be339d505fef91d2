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
    private let path: String
    /// Older files are removed.
    private static let mostFiles = 4

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
        self.path = path
    }

    /// The bytes that were kept under a name, whole as they were.
    public func bytes(named name: String) -> [UInt8]? {
        let descriptor = open("\(path)/\(name)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var state = stat()
        guard fstat(descriptor, &state) == 0, state.st_uid == geteuid(), state.st_mode & (S_IWGRP | S_IWOTH) == 0,
            state.st_size > 8
        else { return nil }
        let size = Int(state.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let count = read(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { break }
                filled += count
            }
        }
        guard bytes.count == size else { return nil }
        let sum = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[size - 8 + $1]) << UInt64(8 * $1) }
        let whole = Array(bytes[..<(size - 8)])
        return Self.sum(of: whole) == sum ? whole : nil
    }

    /// Keeps bytes under a name, for this user only; they appear whole or not at all.
    public func keep(_ bytes: [UInt8], named name: String) {
        mkdir(path, 0o700)
        let new = "\(path)/.\(name).\(getpid())"
        let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let sum = Self.sum(of: bytes)
        let file = OutputFile(descriptor: descriptor, namedInErrors: new)
        do throws(OutputFolder.Obstacle) {
            try file.write(bytes)
            try file.write((0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64(8 * $0)) })
            try file.flush()
            if rename(new, "\(path)/\(name)") != 0 { unlink(new) }
        } catch {
            unlink(new)
        }
        removeOldest()
    }

    /// Tells a file that is not as it was written; nobody but the user can write to it.
    private static func sum(of bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            var sum = UInt64(bytes.count)
            for place in stride(from: 0, to: bytes.count - 7, by: 8) {
                sum = (sum ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
                sum ^= sum >> 29
            }
            for byte in bytes.suffix(bytes.count % 8) { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return sum
        }
    }

    private func removeOldest() {
        guard let folder = opendir(path) else { return }
        defer { closedir(folder) }
        var files: [(path: String, time: Int)] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            var state = stat()
            guard name.hasSuffix(".packed"), stat("\(path)/\(name)", &state) == 0 else { continue }
            files.append(("\(path)/\(name)", Self.seconds(of: state)))
        }
        for file in files.sorted(by: { $0.time > $1.time }).dropFirst(Self.mostFiles) { unlink(file.path) }
    }

    private static func seconds(of state: stat) -> Int {
        #if canImport(Darwin)
            state.st_mtimespec.tv_sec
        #else
            state.st_mtim.tv_sec
        #endif
    }
}
