import Archive
import Foundation
import Parley
import Testing
import Transcripts

/// Archives are read as folders and given back as what they were.
@Suite struct ArchiveRedactionTests {
    private static let sensitive = Array("Agent: Last four of the card?\nCustomer: It is 4821.\n".utf8)
    private static let harmless = Array("Agent: How are you?\nCustomer: Fine, thanks.\n".utf8)

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func pack(_ name: String, _ files: [(String, [UInt8])], as format: ArchiveFormat) throws {
        try folder.add("in/.keep")
        let writer = try ArchiveWriter(path: "\(folder.path)/in/\(name)", format: format)
        for (name, bytes) in files { try writer.add(ArchiveEntry(nameBytes: Array(name.utf8)), data: bytes) }
        try writer.close()
    }

    private func redact(_ options: Redaction.Options = .init()) async throws -> Redaction.Result {
        try await Redaction(Workshop.book.get()).run(
            ["\(folder.path)/in"], output: "\(folder.path)/out", options: options
        ) { _, _, _ in }
    }

    private func unpacked(_ name: String) throws -> [String: String] {
        let reader = try ArchiveReader(path: "\(folder.path)/out/\(name)")
        var found: [String: String] = [:]
        while let entry = try reader.next() {
            found[entry.name ?? ""] = String(decoding: try reader.readAll(), as: UTF8.self)
        }
        return found
    }

    @Test(arguments: [
        ArchiveFormat(.zip), ArchiveFormat(.tar, [.gzip]),
        ArchiveFormat(.tar, [.zstd]), ArchiveFormat(.tar, [.xz]),
    ]) func `the files in an archive are redacted and packed as they were`(format: ArchiveFormat) async throws {
        try pack("a.bin", [("b/chat.txt", Self.sensitive), ("a.txt", Self.harmless)], as: format)
        let result = try await redact()
        #expect(result.problems.isEmpty)
        #expect(result.files == 2)
        #expect(
            try unpacked("a.bin") == [
                "b/chat.txt": "Agent: Last four of the card?\nCustomer: It is [CARD_LAST4_1].\n",
                "a.txt": String(decoding: Self.harmless, as: UTF8.self),
            ])
        #expect(try ArchiveReader(path: "\(folder.path)/out/a.bin").format == format)
    }

    @Test func `an archive with nothing sensitive in it comes back byte for byte`() async throws {
        try pack("a.zip", [("a.txt", Self.harmless)], as: ArchiveFormat(.zip))
        _ = try await redact()
        let copies = try ["in", "out"].map { try Data(contentsOf: URL(filePath: "\(folder.path)/\($0)/a.zip")) }
        #expect(copies[0] == copies[1])
    }

    @Test func `a file that is only compressed keeps its name and its compression`() async throws {
        try pack("chat.txt.gz", [("x", Self.sensitive)], as: ArchiveFormat(.raw, [.gzip]))
        _ = try await redact()
        #expect(try unpacked("chat.txt.gz").values.first?.contains("[CARD_LAST4_1]") == true)
    }

    @Test func `what leads out of an archive or is not understood is left out and named`() async throws {
        try pack(
            "a.zip", [("../up.txt", Self.sensitive), ("x.bin", [1, 0, 2]), ("a.txt", Self.sensitive)],
            as: ArchiveFormat(.zip))
        let result = try await redact()
        #expect(
            result.problems.map { $0.path.replacing(folder.path, with: "") } == [
                "/in/a.zip/../up.txt", "/in/a.zip/x.bin",
            ])
        #expect(try unpacked("a.zip").keys.sorted() == ["a.txt"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)").sorted() == ["in", "out"])
    }

    @Test func `a name in a path within an archive is taken out as elsewhere`() async throws {
        try pack("a.zip", [("maria lopez/2135550142.txt", Self.harmless)], as: ArchiveFormat(.zip))
        _ = try await redact()
        #expect(try unpacked("a.zip").keys.sorted() == ["PERSON_NAME_1/PHONE_NUMBER_1.txt"])
    }

    @Test func `a damaged archive is told, and what stood before the damage is kept`() async throws {
        try pack("a.zip", [("a.txt", Self.sensitive)], as: ArchiveFormat(.zip))
        let path = URL(filePath: "\(folder.path)/in/a.zip")
        try Data(contentsOf: path).prefix(60).write(to: path)
        let result = try await redact()
        #expect(result.problems.count == 1)
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out/a.zip"))
    }

    @Test(arguments: [String.Encoding(rawValue: 0x8000_0632), .utf16LittleEndian, .windowsCP1252])
    func `a copy is in the encoding of the original`(encoding: String.Encoding) async throws {
        let isLatin = encoding == .windowsCP1252
        let text =
            isLatin
            ? "Agente: ¿Los últimos cuatro de la tarjeta?\r\nCliente: 4821, señor Núñez\r\n"
            : "客服：请问卡号后四位？\r\n用户：4821，谢谢\r\n"
        let bytes = try #require(text.data(using: encoding))
        try folder.add("in/a.txt", bytes: Array(bytes))
        let result = try await redact()
        #expect(result.problems.isEmpty)
        let copy = try Data(contentsOf: URL(filePath: "\(folder.path)/out/a.txt"))
        let found = try #require(String(data: copy, encoding: encoding))
        #expect(found.contains("[CARD_LAST4_1]") && !found.contains("4821"))
        #expect(found.hasSuffix("\r\n") && found.contains(isLatin ? "últimos" : "谢谢"))
    }
}
