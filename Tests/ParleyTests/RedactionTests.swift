import Foundation
import Parley
import Reporting
import Testing

@testable import Evaluating

@Suite struct RedactionTests {
    /// A turn as a redacted native line holds it.
    private struct Line: Decodable {
        struct Turn: Decodable { let text: String }
        let conversation_id: String
        let turns: [Turn]
    }

    @Test func `of what an analysis finds, nothing stands in its turn after redaction`() async throws {
        let gold = try GoldConversation.all(in: Workshop.read).everyThird
        let records = try await Workshop.readAnalysis.value.records.everyThird
        let copy = try await Workshop.readCopy.value.path
        let lines = try Data(contentsOf: copy.appendingPathComponent("read.jsonl"))
            .split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Line.self, from: $0) }
        #expect(lines.map(\.conversation_id) == gold.map(\.conversation_id))
        for (record, (line, conversation)) in zip(records, zip(lines, gold)) {
            let wanted = record.redacted(conversation.turns)
            #expect(line.turns.count == wanted.count)
            // Reading the copy again may have taken out more, but nothing of what was found stays.
            let differing = wanted.indices.filter { !isWhatIsLeft(line.turns[$0].text, of: wanted[$0]) }
            #expect(differing.isEmpty, "turns of \(line.conversation_id)")
        }
    }

    @Test(arguments: [Workshop.samplesCopy, Workshop.readCopy])
    func `redacting twice changes nothing more`(copy: Task<Workshop.Copy, any Error>) async throws {
        let folder = try TemporaryFolder()
        let once = try await copy.value.path
        let twice = try await Workshop.redact(once, into: folder, name: "twice")
        let (first, second) = (try copies(in: once), try copies(in: twice))
        #expect(first.keys.sorted() == second.keys.sorted())
        for (name, content) in first { #expect(second[name] == content, "\(name)") }
    }

    @Test func `every sample is written back, and nothing else changes in it`() async throws {
        let copy = try await Workshop.samplesCopy.value.path
        let (before, after) = (try contents(of: Workshop.samples), try copies(in: copy))
        #expect(before.count == after.count)
        // Of mail whole groups of base64 are written anew.
        for (name, content) in after where !name.hasSuffix(".eml") {
            // A name in the name of a file is taken out of it too; such files are compared with the one that is missing.
            guard let original = before[name] else { continue }
            #expect(
                isWhatIsLeft(String(decoding: content, as: UTF8.self), of: String(decoding: original, as: UTF8.self)),
                "\(name)")
        }
    }

    /// Whether, taken apart at the placeholders, a text stands in another in order.
    private func isWhatIsLeft(_ text: String, of original: String) -> Bool {
        var rest = original.unicodeScalars[...]
        // A number that becomes a string gets quotes around it.
        for piece in text.split(separator: /"?\[[A-Z][A-Z0-9_]*_[0-9]+\]"?/) {
            guard let found = Array(rest).range(of: Array(piece.unicodeScalars)) else { return false }
            rest = rest.dropFirst(found.upperBound)
        }
        return true
    }

    /// The files of a copy, without what is said about the run.
    private func copies(in folder: URL) throws -> [String: Data] {
        try contents(of: folder).filter {
            !["redaction-manifest.json", "mute.csv", "mute-ffmpeg.txt"].contains($0.key)
        }
    }
}
