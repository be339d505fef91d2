import Transcripts

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The names in one folder.
enum FolderListing {
    struct Name {
        /// For messages only when ``isUTF8`` is false.
        let text: String
        let isUTF8: Bool

        var isHidden: Bool { text.hasPrefix(".") }
    }

    /// - Returns: in no particular order, `.` and `..` included.
    /// - Throws: ``Problem`` when the folder cannot be opened.
    static func names(in folder: String) throws(Problem) -> [Name] {
        guard let stream = opendir(folder) else {
            throw Problem(
                path: folder, what: "the folder cannot be opened: \(String(cString: strerror(errno)))",
                remedy: "check its permissions")
        }
        defer { closedir(stream) }
        var names: [Name] = []
        while let entry = readdir(stream) {
            // The name is an array in C and ends at its first NUL.
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            let valid = String(validating: bytes, as: UTF8.self)
            names.append(Name(text: valid ?? String(decoding: bytes, as: UTF8.self), isUTF8: valid != nil))
        }
        return names
    }
}
