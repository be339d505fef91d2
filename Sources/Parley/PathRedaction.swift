internal import Understanding

/// Takes names and numbers out of the names of files and folders.
///
/// Each part of a path is looked at by itself, so that the files of a folder stay together.
struct PathRedaction {
    private let reader: ConversationReader
    private var known: [String: String] = [:]

    init(reader: ConversationReader) { self.reader = reader }

    /// - Parameter path: with `/` between its parts.
    /// - Returns: the path with `PERSON_NAME_1` in place of a name; extensions stay.
    mutating func redacted(_ path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return parts.indices.map { part(parts[$0], isFile: $0 == parts.count - 1) }.joined(separator: "/")
    }

    private mutating func part(_ name: String, isFile: Bool) -> String {
        let dot = isFile ? name.lastIndex(of: ".") : nil
        let stem = String(name[..<(dot ?? name.endIndex)])
        let written: String
        if let found = known[stem] {
            written = found
        } else {
            written = replaced(stem)
            // Folders come again with each of their files, file names do not.
            if !isFile { known[stem] = written }
        }
        return written + (dot.map { name[$0...] } ?? "")
    }

    private func replaced(_ stem: String) -> String {
        var bytes = Array(stem.utf8)
        var numbers: [String: Int] = [:]
        var tokens: [(range: Range<Int>, token: String)] = []
        for value in reader.values(inName: stem) {
            numbers[value.type, default: 0] += 1
            // Without the brackets, which shells take for a pattern.
            tokens.append((value.range, "\(value.type.uppercased())_\(numbers[value.type] ?? 1)"))
        }
        for (range, token) in tokens.reversed() { bytes.replaceSubrange(range, with: Array(token.utf8)) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
