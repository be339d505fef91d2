import Foundation
import Parley
import Reporting
import Testing

@Suite struct RedactionTests {
    /// A turn as a redacted native line holds it.
    private struct Line: Decodable {
        struct Turn: Decodable { let text: String }
        let conversation_id: String
        let turns: [Turn]
    }

    @Test func `of what an analysis finds, nothing stands in its turn after redaction`() async throws {
        let gold = try GoldConversation.all(in: Workshop.heldOut)
        let records = try await Workshop.heldOutAnalysis.value.records
        let folder = try TemporaryFolder()
        let copy = try await Workshop.redact(Workshop.heldOut, into: folder)
        let lines = try Data(contentsOf: copy.appendingPathComponent("heldout.jsonl"))
            .split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Line.self, from: $0) }
        #expect(lines.map(\.conversation_id) == gold.map(\.conversation_id))
        for (record, (line, conversation)) in zip(records, zip(lines, gold)) {
            #expect(line.turns.count == conversation.turns.count)
            for (index, turn) in conversation.turns.enumerated() {
                let values = record.values.filter { $0.turn == index }
                #expect(line.turns[index].text == turn.text.replacing(values.map { ($0.start..<$0.end, $0.token) }))
            }
        }
    }

    /// The most gold values, as a share, whose text may still stand in its turn: those that the rules do not find.
    @Test(arguments: [
        (Workshop.samplesAnalysis, Workshop.samplesGold, 0.06), (Workshop.heldOutAnalysis, Workshop.heldOut, 0.20),
    ])
    func `what people found is gone`(
        analysis: Task<Analysed, any Error>, goldFile: URL, most: Double
    ) async throws {
        let records = try await analysis.value.records
        let byId = Dictionary(uniqueKeysWithValues: records.map { ($0.conversation_id, $0) })
        var leaked = Scorer.Share()
        for conversation in try GoldConversation.all(in: goldFile) {
            let record = try #require(byId[conversation.conversation_id])
            for value in conversation.gold.values {
                let before = conversation.turns[value.turn].text
                let edits = record.values.filter { $0.turn == value.turn }.map { ($0.start..<$0.end, $0.token) }
                let same = conversation.gold.values.count { $0.turn == value.turn && $0.text == value.text }
                let left = before.replacing(edits).ranges(of: value.text).count
                leaked.count(left > before.ranges(of: value.text).count - same)
            }
        }
        #expect(leaked.value <= most, "leaked: \(leaked)")
    }

    /// The most files in which a second look may find what the first one missed. None would be right.
    @Test(arguments: [(Workshop.samples, 6), (Workshop.heldOut, 1)])
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
                let found = Array(rest).range(of: String(piece), from: 0)
                #expect(found != nil, "\(name)")
                rest = rest.dropFirst(found?.upperBound ?? 0)
            }
        }
    }

    private func placeholders(in content: Data) -> [String] {
        String(decoding: content, as: UTF8.self).matches(of: /\[[A-Z][A-Z0-9_]*_[0-9]+\]/).map { String($0.output) }
    }
}

extension String {
    /// - Parameter edits: ranges of code points, in order, with what comes in their place.
    fileprivate func replacing(_ edits: [(Range<Int>, String)]) -> String {
        let scalars = Array(unicodeScalars)
        var result = String.UnicodeScalarView()
        var position = 0
        for (range, text) in edits {
            result += scalars[position..<range.lowerBound]
            result += text.unicodeScalars
            position = range.upperBound
        }
        result += scalars[position...]
        return String(result)
    }
}
