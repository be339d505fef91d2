import Testing

@testable import Reading
@testable import Transcripts

@Suite struct DocumentReaderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func problem(_ bytes: [UInt8]) throws -> Problem? {
        let path = try folder.add("in/a.txt", bytes: bytes)
        do throws(Problem) {
            _ = try DocumentReader.read(Input(path: path, source: "a.txt"))
            return nil
        } catch {
            return error
        }
    }

    @Test func `the bytes are those of the file, its byte order mark included`() throws {
        let bytes = Array("\u{FEFF}客服：您好\r\n".utf8)
        let path = try folder.add("a.txt", bytes: bytes)
        let document = try DocumentReader.read(Input(path: path, source: "in/a.txt"))
        #expect(document.bytes == bytes)
        #expect(document.source == "in/a.txt")
    }

    @Test func `a line of many megabytes is read whole`() throws {
        let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 20_000_000)
        let path = try folder.add("a.txt", bytes: bytes)
        #expect(try DocumentReader.read(Input(path: path, source: "a.txt")).bytes == bytes)
    }

    @Test(arguments: ["", " \r\n\t\n", "\u{FEFF}", "\u{FEFF}\n"]) func `nothing but white space is empty`(text: String)
        throws
    {
        #expect(try problem(Array(text.utf8))?.what == "the file is empty")
    }

    @Test func `bytes that are no text are refused`() throws {
        #expect(try problem(Array("PK\u{3}\u{4}".utf8) + [0, 1])?.what == "the file is not text: byte 4 is zero")
    }

    @Test func `invalid UTF-8 is told with line and offset and what to do, without the text`() throws {
        let found = try #require(
            try problem(Array("Agent: hi\n".utf8) + [0xC4] + Array("客服：您好，请问有什么可以帮您？我想换卡".utf8)))
        #expect(found.line == 2)
        #expect(found.what == "byte 10 is not valid UTF-8")
        #expect(found.remedy == "the file is damaged here or mixes encodings; export it again")
        #expect(found.path == "\(folder.path)/in/a.txt")
    }

    @Test func `a file that is not there and a folder are refused`() {
        for path in ["\(folder.path)/none.txt", folder.path] {
            #expect(throws: Problem.self) { try DocumentReader.read(Input(path: path, source: "x")) }
        }
    }
}

@Suite struct TextCheckTests {
    @Test(arguments: ["a", "é", "卡", "😀", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}", "12345678é", ""])
    func `valid text has no defect`(text: String) {
        #expect(TextCheck.firstDefect(in: Array(text.utf8)) == nil)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x41], [0xE0, 0x9F, 0x80], [0xE5, 0x8D],
            [0xED, 0xA0, 0x80],
            [0xF0, 0x8F, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func `what RFC 3629 forbids is found wherever it stands`(bytes: [UInt8]) {
        for padding in 0...17 {
            let text = [UInt8](repeating: 0x61, count: padding) + bytes + Array("tail of it".utf8)
            #expect(TextCheck.firstDefect(in: text) == .notUTF8(padding))
            #expect(TextCheck.firstDefect(in: Array(text.prefix(padding + bytes.count))) == .notUTF8(padding))
        }
    }

    @Test func `a zero byte is found wherever it stands`() {
        for padding in 0...17 {
            let text = [UInt8](repeating: 0x61, count: padding) + [0] + Array("tail of it".utf8)
            #expect(TextCheck.firstDefect(in: text) == .nul(padding))
        }
    }

    @Test func `it agrees with the standard library on every short mixture of bytes`() {
        let parts: [UInt8] = [0x61, 0xC3, 0xA9, 0xE5, 0x8D, 0xF0, 0x9F, 0x80, 0xED]
        for mixture in 0..<(9 * 9 * 9 * 9 * 9) {
            var rest = mixture
            let bytes = (0..<5).map { _ in
                defer { rest /= 9 }
                return parts[rest % 9]
            }
            #expect((TextCheck.firstDefect(in: bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
        }
    }
}
