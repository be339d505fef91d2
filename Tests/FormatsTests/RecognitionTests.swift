import Foundation
import Testing

@testable import Formats
@testable import Transcripts

@Suite struct RecognitionTests {
    @Test func `formats have unique ids, titles and descriptions`() {
        #expect(Set(allFormats.map(\.id)).count == allFormats.count)
        #expect(Set(allFormats.map(\.title)).count == allFormats.count)
        #expect(allFormats.allSatisfy { !$0.recognisedBy.isEmpty && !$0.carries.isEmpty })
    }

    @Test func `the page of formats says what the code does`() throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/formats.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text == FormatsPage.text, "make it again: parley formats --markdown > docs/formats.md")
    }

    @Test(arguments: ["", "\n", "{}", "[1, 2]", "<a/>", "12345", "--- ---"])
    func `what no format knows is claimed by none`(text: String) {
        #expect(recognise(document(text)) == nil)
    }

    @Test(arguments: allFormats.map(\.id)) func `any bytes are read or refused, never a crash`(id: String) throws {
        let format = try #require(allFormats.first { $0.id == id })
        for fixture in FixtureTests.fixtures where fixture.bytes.count < 700 {
            let bytes = fixture.bytes
            // Its own documents are cut everywhere, others' here and there.
            for cut in stride(from: 0, through: bytes.count, by: fixture.format == id ? 1 : 61) {
                _ = try? format.read(Document(source: "a", bytes: Array(bytes[..<cut])))
                _ = try? format.read(Document(source: "a", bytes: Array(bytes[cut...])))
                _ = format.recognises(Document(source: "a", bytes: Array(bytes[cut...])))
            }
        }
    }
}
