#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What keeps the folder small.
extension CacheFolder {
    /// Older files are removed.
    private static let mostFiles = 4
    /// In seconds.
    private static let longestWriting = 3_600

    /// - Parameter name: was kept just now, perhaps within the same moment as others.
    func removeOldest(but name: String) {
        let others = files().filter { $0.name != name }.sorted { $0.time > $1.time }
        for file in others.filter({ $0.name.first != "." }).dropFirst(Self.mostFiles - 1) { remove(file.name) }
        // What a killed run left; one that lives is done within seconds.
        let now = time(nil)
        for file in others where file.name.first == "." && file.time + Self.longestWriting < now { remove(file.name) }
    }

    private func remove(_ name: String) { unlink("\(path)/\(name)") }

    /// What lies in the folder, and when it was written, in seconds since 1970: kept files, and those that were to be.
    private func files() -> [(name: String, time: Int)] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var files: [(name: String, time: Int)] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            var state = stat()
            guard name.hasSuffix(".packed") || name.hasPrefix(".") && name.contains(".packed."),
                lstat("\(path)/\(name)", &state) == 0
            else { continue }
            files.append((name, Self.seconds(of: state)))
        }
        return files
    }

    private static func seconds(of state: stat) -> Int {
        #if canImport(Darwin)
            state.st_mtimespec.tv_sec
        #else
            state.st_mtim.tv_sec
        #endif
    }
}
