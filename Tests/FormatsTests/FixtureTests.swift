import Foundation
import Testing

@testable import Formats
@testable import Transcripts

/// `Fixtures/FORMAT/ok*` is a document as its system writes it, `broken*` one that is damaged or only looks like it.
/// `NAME.expected` beside it, written by hand, says what is read.
@Suite struct FixtureTests {
    struct Fixture: Sendable, CustomTestStringConvertible {
        let format: String
        let name: String
        let bytes: [UInt8]
        let expected: String

        var testDescription: String { "\(format)/\(name)" }
        var document: Document { Document(source: name, bytes: bytes) }
        var isBroken: Bool { name.hasPrefix("broken") }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    static let fixtures: [Fixture] = allFormats.flatMap { format -> [Fixture] in
        let home = folder.appending(path: format.id)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []
        return names.sorted().filter { !$0.hasSuffix(".expected") }.compactMap { name in
            let file = home.appending(path: name)
            guard let data = try? Data(contentsOf: file) else { return nil }
            let expected = try? String(contentsOf: file.appendingPathExtension("expected"), encoding: .utf8)
            return Fixture(
                format: format.id, name: name, bytes: Array(data),
                expected: expected ?? "nobody has said what is read\n")
        }
    }

    /// What any text may be read as: they come last and take what is left.
    private static let lastResorts: Set<String> = ["labelled-text", "plain-text"]

    @Test(arguments: allFormats.map(\.id)) func `a format has a fixture that is right and one that is broken`(
        id: String
    ) {
        let own = Self.fixtures.filter { $0.format == id }
        #expect(own.contains { !$0.isBroken })
        #expect(own.contains { $0.isBroken })
    }

    @Test(arguments: fixtures.filter { !$0.isBroken }) func `what is right is recognised by its format alone`(
        fixture: Fixture
    ) {
        let content = Content(fixture.document)
        let claims = allFormats.filter { $0.recognises(content) }.map(\.id)
        #expect(recognise(content)?.id == fixture.format)
        #expect(Set(claims).subtracting(Self.lastResorts).union([fixture.format]) == [fixture.format])
    }

    @Test(arguments: fixtures) func `a fixture is read as a person reads it`(fixture: Fixture) throws {
        let content = Content(fixture.document)
        var lines: [String]
        if let format = recognise(content), format.id == fixture.format {
            do throws(Problem) {
                lines = Rendering(document: fixture.document).lines(of: try format.read(content))
            } catch {
                lines = ["problem at line \(error.line.map(String.init) ?? "?"): \(error.what)"]
            }
        } else {
            // Broken beyond recognition, or something else that only looks like it.
            lines = ["not recognised"]
            if let fault = content.fault { lines.append("problem at line \(fault.line ?? 0): \(fault.what)") }
        }
        #expect(lines.joined(separator: "\n") + "\n" == fixture.expected)
        if fixture.isBroken { #expect(lines.contains { $0.hasPrefix("problem at line") || $0 == "not recognised" }) }
    }
}
