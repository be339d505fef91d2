import Testing

@testable import Formats
@testable import Transcripts

@Suite struct RecognitionTests {
    /// A small document of each format, by the format's id.
    private static let samples = [
        ("jsonl", #"{"turns": [{"speaker": "agent", "text": "Agent: hi"}]}"#),
        ("webvtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nAgent: hi\n"),
        ("srt", "1\n00:00:01,000 --> 00:00:02,000\nAgent: hi\n"),
        ("csv", "speaker,text\nagent,hi\n"),
        ("labelled-text", "Agent: hi\nCustomer: hello\n"),
        ("plain-text", "Hello there. How are you?"),
    ]

    @Test func `formats have unique ids, titles and descriptions`() {
        #expect(Set(allFormats.map(\.id)).count == allFormats.count)
        #expect(Set(allFormats.map(\.title)).count == allFormats.count)
        #expect(allFormats.allSatisfy { !$0.recognisedBy.isEmpty && !$0.carries.isEmpty })
    }

    @Test func `every format has a sample here`() {
        #expect(Set(Self.samples.map(\.0)) == Set(allFormats.map(\.id)))
    }

    @Test(arguments: samples) func `a document is recognised by its own format`(id: String, text: String) {
        #expect(recognise(document(text))?.id == id)
    }

    @Test(arguments: samples) func `no format but prose, the last resort, claims another's document`(
        id: String, text: String
    ) {
        let claims = allFormats.filter { $0.recognises(document(text)) }.map(\.id)
        let allowed = Set([id, "plain-text"]).union(["webvtt", "srt"].contains(id) ? ["labelled-text"] : [])
        #expect(Set(claims).isSubset(of: allowed))
    }

    @Test(arguments: ["", "\n", "{}", "[1, 2]", "<a/>", "12345", "--- ---"])
    func `what no format knows is claimed by none`(text: String) {
        #expect(recognise(document(text)) == nil)
    }

    @Test(arguments: allFormats.map(\.id)) func `any bytes are read or refused, never a crash`(id: String) throws {
        let format = try #require(allFormats.first { $0.id == id })
        for (_, sample) in Self.samples {
            let bytes = Array(sample.utf8)
            for cut in 0...bytes.count {
                _ = try? format.read(Document(source: "a", bytes: Array(bytes[..<cut])))
                _ = try? format.read(Document(source: "a", bytes: Array(bytes[cut...])))
                _ = format.recognises(Document(source: "a", bytes: Array(bytes[cut...])))
            }
        }
    }
}
