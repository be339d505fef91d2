import Formats
import Testing
import Transcripts

@Suite struct WriterTests {
    /// Every third conversation: all languages and both channels, in a third of the time.
    private static let scripts: [Script] = {
        let all = (try? Script.all(in: Workshop.samplesGold)) ?? []
        return stride(from: 0, to: all.count, by: 3).map { all[$0] }
    }()

    @Test func `every format has one writer`() {
        #expect(Self.scripts.count > 10)
        #expect(allWriters.map(\.id).sorted() == allFormats.map(\.id).sorted())
    }

    @Test(arguments: allWriters.map(\.id)) func `what is written is read as it was said`(id: String) throws {
        let writer = try #require(allWriters.first { $0.id == id })
        for script in Self.scripts {
            let document = Document(source: "care/\(script.id)", bytes: Array(writer.write(script).utf8))
            let content = Content(document)
            let format = try #require(recognise(content), "\(script.id)")
            #expect(format.id == id, "\(script.id)")
            let transcript = try format.read(content)
            #expect(transcript.problems.isEmpty, "\(script.id)")
            let turns = transcript.conversations.flatMap(\.turns)
            // Ends of texts count as well, since captions and telephones cut one text into several.
            let text = turns.map(\.string).joined(separator: " ")
            // A mail address is a link in Slack, which says it twice.
            let said = Squeezed(text.replacing(/<mailto:[^|>]*\|/, with: ""))
            let missing = script.lines.filter { line in
                let text = Squeezed(line.text).text.dropLast()
                return !text.isEmpty && Squeezed.count(of: Array(text), in: said.text) == 0
            }
            #expect(missing.isEmpty == writer.hasTurns, "\(script.id), turns \(missing.map(\.index))")
        }
    }

    /// Else a copy is not read as its original, and proves nothing.
    @Test(arguments: allWriters.map(\.id)) func `who is called by a placeholder says what the customer said`(
        id: String
    ) throws {
        let writer = try #require(allWriters.first { $0.id == id })
        for script in Self.scripts {
            let redacted = script.saying(script.lines.map(\.text))
            let turns = try [script, redacted].map { script in
                let document = Document(source: "care/\(script.id)", bytes: Array(writer.write(script).utf8))
                return try recognise(Content(document))?.read(Content(document)).conversations.flatMap(\.turns)
            }
            #expect(turns[0]?.map(\.string) == turns[1]?.map(\.string), "\(script.id)")
            #expect(turns[0]?.map(\.participant) == turns[1]?.map(\.participant), "\(script.id)")
        }
    }

    /// Else a value could survive where nobody looks.
    @Test(arguments: allWriters.filter(\.hasTurns).map(\.id)) func `what is sought is found in what is written`(
        id: String
    ) throws {
        let writer = try #require(allWriters.first { $0.id == id })
        for script in Self.scripts {
            let found = Squeezed(DecodedText(writer.write(script), ending: writer.ending).all)
            let missed = script.values.compactMap(SoughtValue.init).filter { value in
                !value.counts(in: found).contains { $0 > 0 }
            }
            #expect(missed.map(\.turn) == [], "\(script.id)")
        }
    }
}
