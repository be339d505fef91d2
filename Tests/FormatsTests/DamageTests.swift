import Testing

@testable import Formats
@testable import Transcripts

@Suite struct DamageTests {
    /// Whatever a file is cut down to, every field lies within it and can be decoded.
    @Test(arguments: FixtureTests.fixtures) func `a fixture that is cut anywhere is read or refused`(
        fixture: FixtureTests.Fixture
    ) {
        let step = max(1, fixture.bytes.count / 60)
        for cut in stride(from: 0, through: fixture.bytes.count, by: step) {
            for part in [fixture.bytes[..<cut], fixture.bytes[cut...]] {
                let bytes = Array(String(decoding: part, as: UTF8.self).utf8)
                let document = Document(source: "a", bytes: bytes)
                let content = Content(document)
                for format in allFormats {
                    guard format.id == fixture.format || format.recognises(content),
                        let transcript = try? format.read(content)
                    else { continue }
                    _ = Rendering(document: document).lines(of: transcript)
                }
            }
        }
    }
}
