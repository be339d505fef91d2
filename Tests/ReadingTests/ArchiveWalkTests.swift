import Testing

@testable import Archive
@testable import Reading
@testable import Transcripts

@Suite struct ArchiveWalkTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What a walk gives, in its order: the source of a file, or the problem below the folder.
    private func steps(in name: String, limits: ArchiveLimits = ArchiveLimits()) -> [String] {
        var steps: [String] = []
        ArchiveWalk.each(in: Input(path: "\(folder.path)/\(name)", source: name), limits: limits) { step in
            switch step {
            case .file(let member): steps.append("\(member.source): \(String(decoding: member.bytes, as: UTF8.self))")
            case .problem(let problem):
                #expect(problem.path.hasPrefix(folder.path + "/"))
                steps.append("\(problem.path.dropFirst(folder.path.count + 1)): error: \(problem.what)")
            }
        }
        return steps
    }

    private func write(_ name: String, _ format: ArchiveFormat, _ entries: [ArchiveEntry]) throws {
        try write(name, format, entries.map { ($0, $0.kind == .file ? [UInt8(ascii: "x")] : []) })
    }

    private func write(_ name: String, _ format: ArchiveFormat, _ entries: [(ArchiveEntry, [UInt8])]) throws {
        let writer = try ArchiveWriter(path: "\(folder.path)/\(name)", format: format)
        for (entry, data) in entries { try writer.add(entry, data: data) }
        try writer.close()
    }

    @Test(arguments: [ArchiveFormat(.zip), ArchiveFormat(.tar), ArchiveFormat(.tar, [.gzip])])
    func `files come in the order of the archive, hidden ones left out`(format: ArchiveFormat) throws {
        let names = [
            "b.txt", "dir/客服.txt", "./a.txt", "dir//c.txt", ".DS_Store", "dir/._c.txt", ".git/x", "__MACOSX/d",
        ]
        try write(
            "a", format, [ArchiveEntry(name: "dir/", kind: .folder)] + names.map { ArchiveEntry(name: $0) })
        #expect(steps(in: "a") == ["a/b.txt: x", "a/dir/客服.txt: x", "a/a.txt: x", "a/dir/c.txt: x"])
    }

    @Test func `a member knows its name, its path and its entry`() throws {
        let entry = ArchiveEntry(name: "./dir/a.txt", permissions: 0o600)
        try write("a.tgz", ArchiveFormat(.tar, [.gzip]), [entry])
        let input = Input(path: "\(folder.path)/a.tgz", source: "in/a.tgz")
        var members: [ArchiveMember] = []
        ArchiveWalk.each(in: input) { if case .file(let member) = $0 { members.append(member) } }
        #expect(members.map(\.name) == ["dir/a.txt"])
        #expect(members.map(\.source) == ["in/a.tgz/dir/a.txt"])
        #expect(members.map(\.path) == ["\(folder.path)/a.tgz/dir/a.txt"])
        #expect(members.map(\.entry.name) == ["./dir/a.txt"])
        #expect(members.map(\.entry.permissions) == [0o600])
        #expect(members.map(\.format) == [ArchiveFormat(.tar, [.gzip])])
    }

    @Test(arguments: ArchiveFormat.Filter.allCases) func `a compressed file is one member under its own name`(
        filter: ArchiveFormat.Filter
    ) throws {
        try write("chat.csv.gz", ArchiveFormat(.raw, [filter]), [ArchiveEntry(name: "../evil")])
        #expect(steps(in: "chat.csv.gz") == ["chat.csv.gz: x"])
    }

    @Test(arguments: [
        "../evil", "a/../../evil", "/abs", "\\abs", "..\\evil", "a\\..\\evil", "C:\\evil", "c:evil", "a/..", ".",
    ])
    func `a name that leads out of the archive is a problem`(name: String) throws {
        let tar = ArchiveFormat(.tar)
        try write("a.tar", tar, [ArchiveEntry(name: name), ArchiveEntry(name: "b..txt")])
        #expect(
            steps(in: "a.tar") == ["a.tar/\(name): error: the name in the archive leads out of it", "a.tar/b..txt: x"])
    }

    @Test func `links are problems, wherever they lead`() throws {
        let target = Array("b.txt".utf8)
        try write(
            "a.tar", ArchiveFormat(.tar),
            [
                ArchiveEntry(name: "b.txt"), ArchiveEntry(name: "soft", kind: .symbolicLink(target: target)),
                ArchiveEntry(name: "hard", kind: .hardLink(target: target)),
            ])
        #expect(
            steps(in: "a.tar") == [
                "a.tar/b.txt: x", "a.tar/soft: error: a link in an archive", "a.tar/hard: error: a link in an archive",
            ])
    }

    @Test func `a device is a problem`() throws {
        try write("a.tar", ArchiveFormat(.tar), [ArchiveEntry(name: "b"), ArchiveEntry(name: "c")])
        var bytes = try folder.bytes(of: "a.tar")
        // The kind of the first header from file to pipe, and its sum with it.
        #expect(bytes[156] == UInt8(ascii: "0"))
        bytes[156] = UInt8(ascii: "6")
        bytes.replaceSubrange(124..<135, with: Array("00000000000".utf8))
        bytes.removeSubrange(512..<1024)
        bytes.replaceSubrange(148..<156, with: [UInt8](repeating: 0x20, count: 8))
        let sum = String(bytes[..<512].reduce(0) { $0 + Int($1) }, radix: 8)
        bytes.replaceSubrange(
            148..<156, with: Array((String(repeating: "0", count: 6 - sum.count) + sum).utf8) + [0, 0x20])
        try folder.add("a.tar", bytes: bytes)
        #expect(steps(in: "a.tar") == ["a.tar/b: error: neither a file nor a folder", "a.tar/c: x"])
    }

    @Test func `an encrypted file is a problem and the next one is read`() throws {
        try write("a.zip", ArchiveFormat(.zip), [ArchiveEntry(name: "b"), ArchiveEntry(name: "c")])
        var bytes = try folder.bytes(of: "a.zip")
        let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 0x01, 0x02]))
        bytes[6] |= 1
        bytes[directory.lowerBound + 8] |= 1
        try folder.add("a.zip", bytes: bytes)
        #expect(steps(in: "a.zip") == ["a.zip/b: error: the file is encrypted", "a.zip/c: x"])
    }

    @Test(arguments: [ArchiveFormat(.tar), ArchiveFormat(.zip)]) func `a name in another encoding is a problem`(
        format: ArchiveFormat
    ) throws {
        // 聊天 in GBK. A zip of Windows has it so, without the bit that says UTF-8.
        let gbk: [UInt8] = [0xC1, 0xC4, 0xCC, 0xEC]
        try write("a", format, [ArchiveEntry(name: "GBK1"), ArchiveEntry(name: "b")])
        var bytes = try folder.bytes(of: "a")
        while let place = bytes.firstRange(of: Array("GBK1".utf8)) { bytes.replaceSubrange(place, with: gbk) }
        if format == ArchiveFormat(.tar) {
            let sum = String(
                bytes[..<512].enumerated().reduce(0) {
                    $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element))
                }, radix: 8)
            bytes.replaceSubrange(148..<154, with: Array((String(repeating: "0", count: 6 - sum.count) + sum).utf8))
        }
        try folder.add("a", bytes: bytes)
        #expect(
            steps(in: "a") == [
                "a/\(String(decoding: gbk, as: UTF8.self)): error: the name in the archive is not valid UTF-8",
                "a/b: x",
            ])
    }

    @Test(arguments: [ArchiveFormat(.zip), ArchiveFormat(.tar)]) func `of two files with one name the first is read`(
        format: ArchiveFormat
    ) throws {
        try write("a", format, [(ArchiveEntry(name: "b"), [0x31]), (ArchiveEntry(name: "./b"), [0x32])])
        #expect(
            steps(in: "a") == [
                "a/b: 1", "a/b: error: the name stands in the archive more than once, and only the first file was read",
            ])
    }

    @Test(arguments: [ArchiveFormat(.zip), ArchiveFormat(.tar), ArchiveFormat(.raw, [.gzip])])
    func `an archive within an archive is a problem`(format: ArchiveFormat) throws {
        for inner in [ArchiveFormat(.zip), ArchiveFormat(.raw, [.xz])] {
            try write("inner", inner, [ArchiveEntry(name: "a.txt")])
            let bytes = try folder.bytes(of: "inner")
            try write("a", format, [(ArchiveEntry(name: "b.txt"), bytes)])
            // Two compressions of one file are taken off together.
            let isOne = format.container == .raw && inner.container == .raw
            let place = format.container == .raw ? "a" : "a/b.txt"
            #expect(steps(in: "a") == [isOne ? "a: x" : "\(place): error: an archive within an archive"])
        }
    }

    @Test(arguments: [ArchiveFormat(.zip), ArchiveFormat(.tar), ArchiveFormat(.tar, [.xz])])
    func `an archive without files is a problem`(format: ArchiveFormat) throws {
        try write("a", format, [ArchiveEntry]())
        #expect(steps(in: "a") == ["a: error: the archive holds no files"])
        try write("a", format, [ArchiveEntry(name: "dir/", kind: .folder), ArchiveEntry(name: "dir/.hidden")])
        #expect(steps(in: "a") == ["a: error: the archive holds no files"])
    }

    @Test(arguments: [ArchiveFormat(.zip), ArchiveFormat(.tar), ArchiveFormat(.tar, [.gzip])])
    func `a damaged archive gives what stands before the damage`(format: ArchiveFormat) throws {
        var generator = SystemRandomNumberGenerator()
        let noise = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        try write("a", format, [(ArchiveEntry(name: "b"), [0x31]), (ArchiveEntry(name: "c"), noise)])
        try folder.add("a", bytes: Array(try folder.bytes(of: "a").prefix(250_000)))
        let steps = steps(in: "a")
        #expect(steps.count == 2)
        #expect(steps.first == "a/b: 1")
        #expect(steps.last?.hasPrefix("a/c: error: the archive is damaged: ") == true)
        #expect(steps.last?.hasSuffix("; what follows was not read") == true)
    }

    @Test func `what is no archive and what is not there are problems`() throws {
        try folder.add("a.txt", "Agent: hello")
        #expect(steps(in: "a.txt") == ["a.txt: error: not an archive of a known kind"])
        #expect(steps(in: "none") == ["none: error: the archive cannot be opened: No such file or directory"])
    }

    @Test func `a limit ends the archive and is named`() throws {
        try write("a", ArchiveFormat(.zip), ["b", "c", "d"].map { ArchiveEntry(name: $0) })
        let few = steps(in: "a", limits: ArchiveLimits(entries: 2))
        #expect(few.count == 3)
        #expect(few.last?.hasPrefix("a: error: more than 2 entries (after byte ") == true)
        let bytes = [UInt8](repeating: 0, count: 50_000_000)
        try write("bomb", ArchiveFormat(.zip), [(ArchiveEntry(name: "b"), bytes), (ArchiveEntry(name: "c"), [])])
        let bomb = steps(in: "bomb")
        #expect(bomb.count == 1)
        #expect(bomb.first?.hasPrefix("bomb/b: error: more than 1000 times as many bytes unpacked as packed") == true)
    }
}
