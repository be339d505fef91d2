public import Archive
public import Transcripts

/// Finds the files in an archive, in the order in which they stand in it. One is in memory at a time.
///
/// As in a folder, hidden files are left out; a link is a problem wherever it leads, since an archive is unpacked nowhere.
public struct ArchiveWalk {
    public enum Step: Sendable {
        case file(ArchiveMember)
        /// What cannot be read of the archive, or should not be.
        case problem(Problem)
    }

    private let input: Input
    private let reader: ArchiveReader
    private var names: Set<[UInt8]> = []
    private var isEmpty = true

    /// Calls `body` for each file in an archive, and for each problem where it occurs.
    ///
    /// A damaged archive gives the files before the damage, then one problem.
    public static func each<Failure: Error>(
        in input: Input, limits: ArchiveLimits = ArchiveLimits(), _ body: (Step) throws(Failure) -> Void
    ) throws(Failure) {
        var walk: ArchiveWalk
        do throws(ArchiveError) {
            walk = ArchiveWalk(input: input, reader: try ArchiveReader(path: input.path, limits: limits))
        } catch {
            try body(.problem(MemberRefusal.problem(input.path, for: error)))
            return
        }
        while let step = walk.next() { try body(step) }
        if walk.isEmpty {
            try body(
                .problem(
                    Problem(
                        path: input.path, what: "the archive holds no files", remedy: "export it again or remove it")))
        }
    }

    private init(input: Input, reader: ArchiveReader) {
        self.input = input
        self.reader = reader
    }

    private mutating func next() -> Step? {
        do throws(ArchiveError) {
            while let entry = try reader.next() {
                if let step = step(for: entry) {
                    isEmpty = false
                    return step
                }
            }
            return nil
        } catch {
            isEmpty = false
            return .problem(MemberRefusal.problem(input.path, for: error))
        }
    }

    /// Nil for what is passed over.
    private mutating func step(for entry: ArchiveEntry) -> Step? {
        if reader.isRaw {
            return file(entry, name: FileEntry.name(of: input.path), source: input.source, path: input.path)
        }
        // For messages only; what is not UTF-8 in it is replaced.
        let given = "\(input.path)/\(String(decoding: entry.nameBytes, as: UTF8.self))"
        if entry.kind == .folder { return nil }
        guard let text = entry.name else { return .problem(MemberRefusal.name.problem(given)) }
        let name: String
        switch MemberName(text) {
        case .passedOver: return nil
        case .unsafe: return .problem(MemberRefusal.unsafe.problem(given))
        case .path(let path): name = path
        }
        let path = "\(input.path)/\(name)"
        if entry.isLink { return .problem(MemberRefusal.link.problem(path)) }
        guard entry.kind == .file else { return .problem(MemberRefusal.special.problem(path)) }
        // Bytes, since a string with an accent of its own is equal to one without, but not the name of the same file.
        guard names.insert(Array(name.utf8)).inserted else { return .problem(MemberRefusal.twice.problem(path)) }
        if entry.isEncrypted { return .problem(MemberRefusal.encrypted.problem(path)) }
        return file(entry, name: name, source: "\(input.source)/\(name)", path: path)
    }

    private func file(_ entry: ArchiveEntry, name: String, source: String, path: String) -> Step {
        do throws(ArchiveError) {
            let bytes = try reader.readAll()
            if ArchiveReader.isArchive(bytes.prefix(262)) { return .problem(MemberRefusal.nested.problem(path)) }
            return .file(
                ArchiveMember(
                    name: name, source: source, path: path, bytes: bytes, entry: entry, format: reader.format))
        } catch {
            return .problem(MemberRefusal.problem(path, for: error))
        }
    }
}
