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
        let gold = try GoldConversation.all(in: Workshop.read)
        let records = try await Workshop.readAnalysis.value.records
        let folder = try TemporaryFolder()
        let copy = try await Workshop.redact(Workshop.read, into: folder)
        let lines = try Data(contentsOf: copy.appendingPathComponent("read.jsonl"))
            .split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Line.self, from: $0) }
        #expect(lines.map(\.conversation_id) == gold.map(\.conversation_id))
        for (record, (line, conversation)) in zip(records, zip(lines, gold)) {
            let wanted = record.redacted(conversation.turns)
            let differing = wanted.indices.filter { line.turns[$0].text != wanted[$0] }
            #expect(line.turns.count == wanted.count)
            #expect(differing.isEmpty, "turns of \(line.conversation_id)")
        }
    }

    /// The most files in which a second look may find what the first one missed. None would be right.
    @Test(arguments: [(Workshop.samples, 6), (Workshop.read, 1)])
    func `no placeholder is redacted again`(input: URL, mostChanged: Int) async throws {
        let folder = try TemporaryFolder()
        let once = try await Workshop.redact(input, into: folder, name: "once")
        let twice = try await Workshop.redact(once, into: folder, name: "twice")
        let (first, second) = (try contents(of: once), try contents(of: twice))
        #expect(first.keys.sorted() == second.keys.sorted())
        for (name, content) in first {
            var after = placeholders(in: second[name] ?? Data())[...]
            for placeholder in placeholders(in: content) {
                let found = after.firstIndex(of: placeholder)
                #expect(found != nil, "\(name): \(placeholder)")
                after = after[(found ?? after.startIndex)...].dropFirst()
            }
        }
        let changed = first.keys.filter { first[$0] != second[$0] }.sorted()
        #expect(changed.count <= mostChanged, "\(changed)")
    }

    @Test func `every sample is written back, and nothing else changes in it`() async throws {
        let folder = try TemporaryFolder()
        let copy = try await Workshop.redact(Workshop.samples, into: folder)
        let (before, after) = (try contents(of: Workshop.samples), try contents(of: copy))
        #expect(before.keys.sorted() == after.keys.sorted())
        for (name, content) in after {
            // Taken apart at the placeholders, what is left stands in the original in this order.
            let original = String(decoding: before[name] ?? Data(), as: UTF8.self)
            var rest = original.unicodeScalars[...]
            for piece in String(decoding: content, as: UTF8.self).split(separator: /\[[A-Z][A-Z0-9_]*_[0-9]+\]/) {
                let found = Array(rest).range(of: Array(piece.unicodeScalars))
                #expect(found != nil, "\(name)")
                rest = rest.dropFirst(found?.upperBound ?? 0)
            }
        }
    }

    private func placeholders(in content: Data) -> [String] {
        String(decoding: content, as: UTF8.self).matches(of: /\[[A-Z][A-Z0-9_]*_[0-9]+\]/).map { String($0.output) }
    }
}
