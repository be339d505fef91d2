internal import Reading
internal import Storing
internal import Transcripts

extension RedactionTally {
    /// Adds a piece of a file, whose pieces come one after the other.
    ///
    /// - Parameter passing: the file to copy as it is when it is withheld; nil when it is not to be copied.
    func add(
        _ piece: RedactedFile, isLast: Bool, passing original: LargeFile?
    ) throws(OutputFolder.Obstacle) -> [Problem] {
        var joined = try open.map { (joined) throws(OutputFolder.Obstacle) in
            var joined = joined
            try joined.add(piece)
            return joined
        }
        if joined == nil { joined = try begin(piece) }
        guard var joined else { return [] }
        if joined.output == nil { takeBack() }
        open = isLast ? nil : joined
        if isLast { try end(&joined, passing: original) }
        return joined.news
    }

    private func begin(_ first: RedactedFile) throws(OutputFolder.Obstacle) -> JoinedFile {
        var first = first
        guard first.bytes != nil, let name = freeName(for: &first) else { return try JoinedFile(first, output: nil) }
        first.entry.file = name
        openName = name
        return try JoinedFile(first, output: folder.file(named: name))
    }

    /// Removes what was written of a file that is withheld after all.
    private func takeBack() {
        guard let name = openName else { return }
        folder.discard(name)
        names.remove(name)
        openName = nil
    }

    private func end(_ joined: inout JoinedFile, passing original: LargeFile?) throws(OutputFolder.Obstacle) {
        if joined.output == nil, let original, try copy(original, of: &joined) { files += 1 }
        if let output = joined.output {
            try output.flush()
            files += 1
            values += joined.file.entry.values.values.reduce(0, +)
            if !joined.file.muted.isEmpty { muted.append((joined.file.entry.file, joined.file.muted)) }
        }
        openName = nil
        manifest.add(joined.file.entry)
    }

    private func copy(_ original: LargeFile, of joined: inout JoinedFile) throws(OutputFolder.Obstacle) -> Bool {
        var file = joined.file
        guard let name = freeName(for: &file) else { return false }
        let output = try folder.file(named: name)
        guard try joined.passThrough(original, to: output, named: name) else {
            folder.discard(name)
            names.remove(name)
            return false
        }
        try output.flush()
        return true
    }
}
