import Testing

@testable import Archive

@Suite struct ArchiveRoundTripTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let time = ArchiveEntry.Time(seconds: 1_700_000_000)

    @Test(arguments: ArchiveFormat.all) func `what was written is read`(format: ArchiveFormat) throws {
        var noise = Noise(state: 7)
        var entries: [(ArchiveEntry, [UInt8])] = [
            (ArchiveEntry(name: "聊天/一.txt", permissions: 0o600, modified: time), noise.bytes(700_000))
        ]
        if format.container != .raw {
            entries.insert((ArchiveEntry(name: "聊天/", kind: .folder, permissions: 0o755, modified: time), []), at: 0)
            entries.append((ArchiveEntry(name: "a.txt", modified: time), []))
        }
        let path = try folder.add("a", bytes: try folder.archive(format, entries))
        #expect(ArchiveReader.isArchive(try folder.bytes(of: path)))
        let reader = try ArchiveReader(path: path)
        #expect(reader.format == format)
        #expect(reader.isRaw == (format.container == .raw))
        for (entry, data) in entries {
            let read = try #require(try reader.next())
            if !reader.isRaw {
                #expect(read.name == entry.name)
                #expect(read.kind == entry.kind)
                #expect(read.permissions == entry.permissions)
                #expect(read.modified == time)
            }
            #expect(try reader.readAll() == data)
            #expect(try reader.read() == nil)
        }
        #expect(try reader.next() == nil)
        #expect(try reader.next() == nil)
    }

    @Test(arguments: ArchiveFormat.all) func `a copy of an archive is the same archive`(format: ArchiveFormat) throws {
        let bytes = try folder.archive(format, [(ArchiveEntry(name: "é.txt", modified: time), [1, 2, 3])])
        let reader = try ArchiveReader(path: try folder.add("a", bytes: bytes))
        var copies: [(ArchiveEntry, [UInt8])] = []
        while let entry = try reader.next() { copies.append((entry, try reader.readAll())) }
        #expect(try folder.archive(reader.format, copies) == bytes)
    }

    @Test(arguments: [ArchiveFormat.zip, .tarGz]) func `an entry may be left unread and be renamed`(
        format: ArchiveFormat
    ) throws {
        let path = try folder.add("a", bytes: try folder.archive(format, texts: [("a", "long text"), ("b", "kept")]))
        let reader = try ArchiveReader(path: path)
        let first = try #require(try reader.next())
        #expect(try reader.next()?.name == "b")
        let copy = try folder.archive(format, [(first.renamed(to: "c"), [UInt8(ascii: "x")])])
        let contents = Contents(of: try folder.add("b", bytes: copy))
        #expect(contents.names == ["c"])
        #expect(contents.texts == ["x"])
    }

    @Test(arguments: [ArchiveFormat.zip, .tar]) func `links say where they lead`(format: ArchiveFormat) throws {
        let target = Array("../out".utf8)
        var entries = [(ArchiveEntry(name: "a", kind: .symbolicLink(target: target)), [UInt8]())]
        if format == .tar { entries.append((ArchiveEntry(name: "b", kind: .hardLink(target: target)), [])) }
        let contents = Contents(of: try folder.add("a", bytes: try folder.archive(format, entries)))
        #expect(contents.entries.map(\.kind) == entries.map(\.0.kind))
        #expect(contents.entries.allSatisfy { $0.isLink })
        #expect(contents.end == nil)
    }

    @Test(arguments: [[.gzip], [.bzip2], [.xz], [.zstd]] as [[ArchiveFormat.Filter]])
    func `a compressed file of several parts is read whole`(filters: [ArchiveFormat.Filter]) throws {
        let parts = try ["one ", "two ", "three"].map {
            try folder.archive(ArchiveFormat(.raw, filters), texts: [("a", $0)])
        }
        let contents = Contents(of: try folder.add("a", bytes: Array(parts.joined())))
        #expect(contents.texts == ["one two three"])
        #expect(contents.end == nil)
    }

    @Test(arguments: ArchiveFormat.all) func `an archive of nothing is no error`(format: ArchiveFormat) throws {
        let isRaw = format.container == .raw
        let bytes = try folder.archive(format, texts: isRaw ? [("a", "")] : [])
        let contents = Contents(of: try folder.add("a", bytes: bytes))
        #expect(contents.end == nil)
        #expect(contents.texts == (isRaw ? [""] : []))
    }

    @Test func `names are the bytes that stand in the archive`() throws {
        let gbk: [UInt8] = [0xC1, 0xC4, 0xCC, 0xEC]
        let contents = Contents(
            of: try folder.add("a", bytes: try folder.archive(.tar, [(ArchiveEntry(nameBytes: gbk), [])])))
        #expect(contents.entries.map(\.nameBytes) == [gbk])
        #expect(contents.names == [nil])
        #expect(throws: ArchiveError.self) { try folder.archive(.zip, [(ArchiveEntry(nameBytes: gbk), [])]) }
    }

    @Test(arguments: [ArchiveFormat.zip, .tar]) func `an accent is put together with its letter`(
        format: ArchiveFormat
    ) throws {
        let path = try folder.add("a", bytes: try folder.archive(format, texts: [("e\u{301}.txt", "x")]))
        #expect(Contents(of: path).entries.map(\.nameBytes) == [Array("\u{E9}.txt".utf8)])
    }

    @Test func `what cannot be written is an error`() throws {
        #expect(throws: ArchiveError.self) { try ArchiveWriter(path: folder.path, format: .zip) }
        #expect(throws: ArchiveError.self) { try folder.archive(.gz, texts: [("a", "1"), ("b", "2")]) }
        #expect(throws: ArchiveError.self) { try folder.archive(.tar, [(ArchiveEntry(name: "a", kind: .other), [])]) }
        let full = try ArchiveWriter(path: "/dev/full", format: .zip)
        #expect(throws: ArchiveError.self) {
            try full.add(ArchiveEntry(name: "a"), data: [1])
            try full.close()
        }
    }

    @Test(arguments: ArchiveFormat.all) func `an archive that was not closed is none`(format: ArchiveFormat) throws {
        let path = "\(folder.path)/a"
        do {
            var noise = Noise(state: 3)
            let writer = try ArchiveWriter(path: path, format: format)
            try writer.add(ArchiveEntry(name: "a"), data: noise.bytes(100_000))
        }
        #expect(Contents(of: path).end != nil)
    }
}
