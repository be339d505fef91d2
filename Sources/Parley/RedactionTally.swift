internal import Reading
internal import Redacting
internal import Reporting
internal import Storing
internal import Transcripts

/// Writes redacted files and adds up what became of them. Used by one task at a time, hence the unchecked promise.
final class RedactionTally: @unchecked Sendable {
    static let muteName = "mute.csv"
    static let filterName = "mute-ffmpeg.txt"
    /// What a run writes besides the copy; it is no transcript, and a copy of a copy leaves it out.
    static let ownNames: Set<String> = [RedactionManifest.fileName, muteName, filterName]

    let folder: OutputFolder
    var names: Set<String> = ownNames
    var manifest = RedactionManifest()
    var muted: [(file: String, stretches: [Muting.Stretch])] = []
    /// Records for the vault, a line each.
    private(set) var vault: [UInt8] = []
    private(set) var done = 0
    var files = 0
    var values = 0
    private(set) var problems: [Problem] = []
    /// The file whose pieces are coming in, and what its copy is called as long as there is one.
    var open: JoinedFile?
    var openName: String?

    init(_ folder: OutputFolder) { self.folder = folder }

    /// - Returns: all that is wrong with the input.
    func add(_ input: RedactedInput) throws(OutputFolder.Obstacle) -> [Problem] {
        if input.isLast { done += 1 }
        let found: [Problem]
        switch input {
        case .file(let file): found = try add(file)
        case .piece(let file, let isLast, let original): found = try add(file, isLast: isLast, passing: original)
        case .archive(let archive): found = try add(archive)
        }
        problems += found
        return found
    }

    private func add(_ archive: RedactedArchive) throws(OutputFolder.Obstacle) -> [Problem] {
        var members = archive.members
        if let scratch = archive.scratch {
            if names.insert(archive.name).inserted {
                try write(archive, from: scratch)
            } else {
                let problem = Self.taken(archive.name, path: archive.input.path)
                for index in members.indices { members[index].withhold(because: problem) }
            }
        }
        for member in members {
            manifest.add(member.entry)
            let isWritten = member.entry.status != .withheld
            files += isWritten ? 1 : 0
            values += isWritten ? member.entry.values.values.reduce(0, +) : 0
            if isWritten, !member.muted.isEmpty { muted.append((member.name, member.muted)) }
            if isWritten, let record = member.vault { vault += record.line }
        }
        return members.flatMap(\.problems)
    }

    /// Packing the same files again gives other bytes; where nothing changed, the original's are taken.
    private func write(_ archive: RedactedArchive, from scratch: String) throws(OutputFolder.Obstacle) {
        if archive.isUnchanged, let bytes = try? DocumentReader.bytes(of: archive.input) {
            let output = try folder.file(named: archive.name)
            try output.write(bytes)
            try output.flush()
            folder.discard(scratch: scratch)
        } else {
            try folder.adopt(scratch, as: archive.name)
        }
    }

    private static func taken(_ name: String, path: String) -> Problem {
        Problem(
            path: path, what: "another file was written as \(name) before",
            remedy: "redact it into a folder of its own")
    }

    private func add(_ file: RedactedFile) throws(OutputFolder.Obstacle) -> [Problem] {
        var file = file
        if let bytes = file.bytes, let name = freeName(for: &file) {
            let output = try folder.file(named: name)
            try output.write(bytes)
            try output.flush()
            files += 1
            values += file.entry.values.values.reduce(0, +)
            file.entry.file = name
            if !file.muted.isEmpty { muted.append((name, file.muted)) }
            if var record = file.vault {
                record.source = name
                vault += record.line
            }
        }
        manifest.add(file.entry)
        return file.problems
    }

    /// Two inputs may have one name: those of two folders, or two that differ in what was taken out of them.
    func freeName(for file: inout RedactedFile) -> String? {
        if names.insert(file.name).inserted { return file.name }
        guard file.isRenamed else {
            file.withhold(because: Self.taken(file.name, path: file.path))
            return nil
        }
        let dot = file.name.lastIndex(of: ".") ?? file.name.endIndex
        var number = 2
        while true {
            let name = "\(file.name[..<dot])-\(number)\(file.name[dot...])"
            if names.insert(name).inserted { return name }
            number += 1
        }
    }

    /// Writes what is said about the run.
    func finish() throws(OutputFolder.Obstacle) {
        try write(manifest.text, to: RedactionManifest.fileName)
        guard !muted.isEmpty else { return }
        var table = CSV.head(["file", "conversation_id", "start_seconds", "end_seconds"])
        var filters = ""
        for (file, stretches) in muted {
            for stretch in stretches {
                table += CSV.row([file, stretch.conversation, "\(stretch.start)", "\(stretch.end)"])
            }
            filters += "\(file)\t\(Muting.filter(for: stretches))\n"
        }
        try write(table, to: Self.muteName)
        try write(filters, to: Self.filterName)
    }

    private func write(_ text: String, to name: String) throws(OutputFolder.Obstacle) {
        let file = try folder.file(named: name)
        try file.write(text.utf8)
        try file.flush()
    }
}
