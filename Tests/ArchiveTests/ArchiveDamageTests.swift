import Testing

@testable import Archive

@Suite struct ArchiveDamageTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func contents(_ bytes: some Sequence<UInt8>, limits: ArchiveLimits = ArchiveLimits()) throws -> Contents {
        Contents(of: try folder.add("damaged", bytes: Array(bytes)), limits: limits)
    }

    @Test(arguments: ArchiveFormat.all) func `an archive that is cut off anywhere is an error`(
        format: ArchiveFormat
    ) throws {
        var noise = Noise(state: 11)
        var entries = [(ArchiveEntry(name: "a"), noise.bytes(3_000))]
        if format.container != .raw { entries.append((ArchiveEntry(name: "b"), noise.bytes(3_000))) }
        let bytes = try folder.archive(format, entries)
        // Of a tar only zeros may be missing at the end.
        let needed = format == .tar ? 2 * 512 + 2 * 3_072 + 512 : format.container == .tar ? 0 : bytes.count
        for count in stride(from: 0, to: bytes.count, by: 37) where count < needed || format.filters != [] {
            let contents = try contents(bytes.prefix(count))
            // The end of a compressed tar is not looked at once the tar has ended; nothing of an entry may be missing.
            let isWhole = format.container == .tar && contents.data == entries.map(\.1)
            #expect(contents.end != nil || isWhole, "\(count) of \(bytes.count)")
        }
    }

    @Test(arguments: [ArchiveFormat.zip, .tar, .tarGz]) func `what stands before the damage is read`(
        format: ArchiveFormat
    ) throws {
        var noise = Noise(state: 5)
        let first = noise.bytes(400_000)
        let bytes = try folder.archive(
            format, [(ArchiveEntry(name: "a"), first), (ArchiveEntry(name: "b"), noise.bytes(400_000))])
        let contents = try contents(bytes.prefix(bytes.count * 3 / 4))
        #expect(contents.names == ["a", "b"])
        #expect(contents.data == [first, nil])
        #expect(contents.end?.reason == .damaged)
        #expect((contents.end?.offset ?? 0) > 400_000)
    }

    @Test func `a zip without its directory is read and then an error`() throws {
        let bytes = try folder.archive(.zip, texts: [("a", "1"), ("b", "2")])
        let contents = try contents(bytes.dropLast(10))
        #expect(contents.texts == ["1", "2"])
        #expect(contents.end?.reason == .damaged)
        #expect(contents.end?.message == "the end of the archive is missing")
    }

    @Test func `a tar that ends between two entries or without its zeros is an error`() throws {
        let bytes = try folder.archive(.tar, texts: [("a", "1"), ("b", "2")])
        for (count, texts) in [(1_024, ["1"]), (2_048, ["1", "2"])] {
            let contents = try contents(bytes.prefix(count))
            #expect(contents.texts == texts)
            #expect(contents.end?.message == "the end of the archive is missing")
            #expect(contents.end?.offset == count)
        }
        // One block of zeros is less than POSIX asks for and enough to know the end by.
        #expect(try contents(bytes.prefix(2_048 + 512)).end == nil)
    }

    @Test(arguments: ArchiveFormat.Filter.allCases) func `a compressed file that goes on as something else is an error`(
        filter: ArchiveFormat.Filter
    ) throws {
        let part = try folder.archive(ArchiveFormat(.raw, [filter]), texts: [("a", "text")])
        var second = part
        second[0] ^= 0xFF
        #expect(try contents(part + part).texts == ["texttext"])
        #expect(try contents(part + second).end?.reason == .damaged)
    }

    @Test func `data that does not agree with its sum is an error of the entry alone`() throws {
        var bytes = try folder.archive(.zip, texts: [("a", "some text"), ("b", "2")])
        let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 0x01, 0x02]))
        bytes[directory.lowerBound + 16] ^= 1
        let contents = try contents(bytes)
        #expect(contents.texts == [nil, "2"])
        #expect(contents.faults.map(\.reason) == [.entry])
        #expect(contents.end == nil)
    }

    @Test func `an encrypted entry says so and the next one is read`() throws {
        var bytes = try folder.archive(.zip, texts: [("a", "1"), ("b", "2")])
        let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 0x01, 0x02]))
        bytes[6] |= 1
        bytes[directory.lowerBound + 8] |= 1
        let contents = try contents(bytes)
        #expect(contents.entries.map(\.isEncrypted) == [true, false])
        #expect(contents.texts == [nil, "2"])
        #expect(contents.end == nil)
    }

    @Test(arguments: ArchiveFormat.all) func `random bytes never crash`(format: ArchiveFormat) throws {
        var noise = Noise(state: 17)
        let bytes = try folder.archive(format, [(ArchiveEntry(name: "a"), noise.bytes(2_000))])
        for round in 0..<60 {
            // After the magic number alone, after a header, and here and there.
            let kept = round % 3 == 0 ? 6 : round % 3 == 1 ? 64 : bytes.count
            var damaged = bytes.prefix(kept) + noise.bytes(bytes.count - kept)
            for _ in 0..<5 where kept == bytes.count {
                damaged[Int.random(in: 0..<bytes.count, using: &noise)] = UInt8.random(in: 0...255, using: &noise)
            }
            _ = try contents(damaged)
        }
    }

    @Test(arguments: ["", "Agent: hello\n", "PK", "BZh9 is how a text may begin"]) func `other files are no archives`(
        text: String
    ) throws {
        #expect(!ArchiveReader.isArchive(text.utf8))
        #expect(try contents(text.utf8).end?.reason == .unknown)
    }

    @Test func `a file that is not there is an error of the file`() {
        #expect(Contents(of: "\(folder.path)/none").end?.reason == .file)
        #expect(Contents(of: folder.path).end != nil)
    }

    @Test(arguments: [.zip, .tarGz, .gz, ArchiveFormat(.raw, [.xz])]) func `a bomb ends at the ratio`(
        format: ArchiveFormat
    ) throws {
        let same = [UInt8](repeating: 0x61, count: 50_000_000)
        let contents = try contents(try folder.archive(format, [(ArchiveEntry(name: "a"), same)]))
        #expect(contents.end?.reason == .limit(.ratio))
        #expect(contents.end?.message == "more than 1000 times as many bytes unpacked as packed")
    }

    @Test func `a bomb that nobody reads ends at the ratio`() throws {
        let zeros = [UInt8](repeating: 0, count: 50_000_000)
        let bytes = try folder.archive(.tarGz, [(ArchiveEntry(name: "a"), zeros), (ArchiveEntry(name: "b"), [])])
        let reader = try ArchiveReader(path: try folder.add("a", bytes: bytes))
        #expect(try reader.next()?.name == "a")
        #expect(throws: ArchiveError.self) { try reader.next() }
        #expect(try reader.next() == nil)
    }

    @Test(arguments: [ArchiveFormat.zip, .tar]) func `every limit is named`(format: ArchiveFormat) throws {
        let bytes = try folder.archive(format, texts: [("a", "12345"), ("b", "12345"), ("c", "12345")])
        let limits: [(ArchiveLimits, ArchiveLimits.Limit, Int)] = [
            (ArchiveLimits(entryBytes: 4), .entryBytes, 1), (ArchiveLimits(totalBytes: 14), .totalBytes, 3),
            (ArchiveLimits(entries: 2), .entries, 2),
        ]
        for (limits, limit, entries) in limits {
            let contents = try contents(bytes, limits: limits)
            #expect(contents.end?.reason == .limit(limit))
            #expect(contents.entries.count == entries)
        }
        #expect(try contents(bytes, limits: ArchiveLimits(entryBytes: 5, totalBytes: 15, entries: 3)).end == nil)
    }
}
