internal import Reading
internal import Storing
internal import Transcripts

/// The copy of a file that comes in pieces: each is written as it comes, and what they came to is added up.
struct JoinedFile {
    /// Without its bytes.
    private(set) var file: RedactedFile
    /// Nil once it is withheld.
    private(set) var output: OutputFile?
    /// Problems that the last piece added.
    private(set) var news: [Problem]

    /// - Parameters:
    ///   - first: the first piece.
    ///   - output: where the copy goes; nil when it is withheld.
    init(_ first: RedactedFile, output: OutputFile?) throws(OutputFolder.Obstacle) {
        (file, self.output, news) = (first, output, first.problems)
        file.bytes = nil
        try write(first)
    }

    mutating func add(_ piece: RedactedFile) throws(OutputFolder.Obstacle) {
        news = piece.problems.filter { !file.problems.contains($0) }
        file.join(piece)
        if file.entry.status == .withheld { output = nil }
        try write(piece)
    }

    private func write(_ piece: RedactedFile) throws(OutputFolder.Obstacle) {
        if let output, let bytes = piece.bytes { try output.write(bytes) }
    }

    /// Copies the original as it is, as the user asked for where a file is not understood.
    ///
    /// - Returns: whether all of it could be copied.
    mutating func passThrough(
        _ original: LargeFile, to output: OutputFile, named name: String
    ) throws(OutputFolder.Obstacle) -> Bool {
        var obstacle: OutputFolder.Obstacle?
        do throws(Problem) {
            try original.each(in: 0..<original.size) { _, bytes in
                do throws(OutputFolder.Obstacle) { try output.write(bytes) } catch { obstacle = error }
                return obstacle == nil
            }
        } catch {
            file.problems.append(error)
            news.append(error)
            return false
        }
        if let obstacle { throw obstacle }
        file.entry.status = .passed_through
        file.entry.file = name
        return true
    }
}

extension RedactedFile {
    /// Adds what became of the next piece of the same file. One piece that is withheld withholds all of it.
    fileprivate mutating func join(_ piece: RedactedFile) {
        problems += piece.problems.filter { !problems.contains($0) }
        entry.conversations += piece.entry.conversations
        entry.format = entry.format ?? piece.entry.format
        muted += piece.muted
        guard entry.status != .withheld, piece.entry.status != .withheld else {
            entry.reason = entry.reason ?? piece.entry.reason
            entry.status = .withheld
            (entry.values, entry.rules, entry.passes, muted) = ([:], [:], 0, [])
            return
        }
        if piece.entry.status == .redacted { entry.status = .redacted }
        entry.values.merge(piece.entry.values, uniquingKeysWith: +)
        entry.rules.merge(piece.entry.rules, uniquingKeysWith: +)
        entry.passes = max(entry.passes, piece.entry.passes)
    }
}
