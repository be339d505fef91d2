import Testing

@testable import Reading
@testable import Transcripts

@Suite struct EncodingTests {
    private static let chinese = "会话ID,角色,内容\nc-1,客服,您好，请问有什么可以帮您？\nc-1,用户,我的SIM卡丢了，尾号4821\n"
    private static let traditional = "客服：您好，請問有什麼可以幫您？\n用戶：我的手機遺失了，需要補辦電話卡\n"
    private static let spanish = "Agente: ¿En qué puedo ayudarle?\nCliente: Perdí el móvil mañana, señor Núñez — “sí”\n"
    private static let english = "Agent: Hi, I’m Ben.\nCustomer: that’s café money\n"

    private func document(_ bytes: [UInt8]) throws(Problem) -> Document {
        try DocumentReader.document(bytes, source: "a.txt", path: "in/a.txt")
    }

    @Test(arguments: [
        (chinese, TextEncoding.utf8), (chinese, .utf16LittleEndian), (chinese, .utf16BigEndian), (chinese, .gb18030),
        (traditional, .gb18030), (traditional, .utf8), (spanish, .windows1252), (spanish, .utf8),
        (spanish, .utf16LittleEndian), (english, .windows1252), (english, .utf16BigEndian), ("Agent: hi\n", .utf8),
        ("客服：您好", .gb18030), ("é", .windows1252), ("Cliente: está bien, mañana", .windows1252),
    ])
    func `text is told by its bytes and comes back as it was`(text: String, encoding: TextEncoding) throws {
        let bytes = try Iconv.convert(Array(text.utf8), from: .utf8, to: encoding)
        let document = try document(bytes)
        #expect(document.encoding == encoding)
        #expect(String(decoding: document.bytes, as: UTF8.self) == text)
        #expect(try Transcoding.encoded(document.bytes, in: document.encoding, path: "a") == bytes)
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
    func `a byte order mark decides, and stays`(mark: [UInt8]) throws {
        let encoding: TextEncoding = mark[0] == 0xFF ? .utf16LittleEndian : .utf16BigEndian
        let bytes = mark + (try Iconv.convert(Array("客服：您好\r\n".utf8), from: .utf8, to: encoding))
        let document = try document(bytes)
        #expect(document.encoding == encoding)
        #expect(document.textStart == 3)
        #expect(try Transcoding.encoded(document.bytes, in: encoding, path: "a") == bytes)
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x41, 0x00], "byte 4 is not valid UTF-16LE"),
            ([0xFF, 0xFE, 0x41, 0x00, 0x42], "byte 4 is not valid UTF-16LE"),
            ([0x61, 0x81, 0x20, 0x62], "byte 1 is not valid WINDOWS-1252"),
            (Array("Agent: hi ".utf8) + [0] + Array("there".utf8), "the file is not text: byte 10 is zero"),
        ] as [([UInt8], String)])
    func `what is no text is told with its place`(bytes: [UInt8], what: String) {
        #expect(throws: Problem.self) { try document(bytes) }
        do throws(Problem) { _ = try document(bytes) } catch { #expect(error.what == what) }
    }

    @Test func `a character that an encoding has not is told`() {
        do throws(Problem) {
            _ = try Transcoding.encoded(Array("卡".utf8), in: .windows1252, path: "a")
            Issue.record("it was written")
        } catch {
            #expect(error.what == "what stands in place of a value cannot be written in WINDOWS-1252")
        }
    }

    @Test func `a text of many times the buffer is changed whole`() throws {
        let text = Array(String(repeating: "卡a", count: 300_000).utf8)
        let wide = try Iconv.convert(text, from: .utf8, to: .gb18030)
        #expect(wide.count == 900_000)
        #expect(try Iconv.convert(wide, from: .gb18030, to: .utf8) == text)
    }
}
