import Foundation
import Testing

@testable import Auditing
@testable import Redacting
@testable import Reporting
@testable import Transcripts
@testable import Understanding

@Suite struct PositionTests {
    /// A conversation of one turn in which parts of the text are values.
    private func understanding(_ said: String, values: [String]) -> Understanding {
        let document = Document(source: "a.txt", bytes: Array(said.utf8))
        let turn = Turn(
            participant: 0, fields: [Field(range: 0..<document.bytes.count, writing: .plain)], in: document)
        let ranges = values.compactMap { value in
            said.range(of: value, options: .literal).map { range in
                said.utf8.distance(
                    from: said.startIndex, to: range.lowerBound)..<said.utf8.distance(
                        from: said.startIndex, to: range.upperBound)
            }
        }
        let found = ranges.enumerated().map { index, range in
            Value(
                type: "email", turn: 0, range: range, rule: "email", saidBy: .customer, score: 0.8,
                recognition: .pattern,
                askedAt: nil, validators: [], number: index + 1)
        }
        let evidence = ranges.map { Evidence(turn: 0, range: $0, rule: "port_out") }
        return Understanding(
            conversation: Conversation(
                id: "c", source: "a.txt", participants: [Participant(role: .customer)], turns: [turn]),
            values: found, asides: [], intents: [Statement(id: "port_out", score: 2, evidence: evidence)],
            primaryIntent: "port_out", outcome: .resolved, outcomes: [], roles: [], actions: [],
            facts: [],
            questions: [],
            exhausted: [])
    }

    private func record(_ understanding: Understanding) -> ConversationRecord {
        let none = Verification(asked: [], given: [], accepted: [], isSufficient: nil)
        return ConversationRecord(understanding, Audit(findings: [], verification: none), summary: Redacted("s"))
    }

    @Test(arguments: [
        ("I am a@b.example", "a@b.example", 5..<16), ("我是a@b.example", "a@b.example", 2..<13), ("😀😀 x", "x", 3..<4),
        ("é e\u{301} x", "x", 5..<6), ("👨‍👩‍👧 x", "x", 6..<7), ("号码是四八二一。", "四八二一", 3..<7), ("x", "x", 0..<1),
        ("\u{FEFF}x", "x", 1..<2),
        ("a\r\nx", "x", 3..<4),
    ])
    func `positions are code points`(said: String, value: String, range: Range<Int>) {
        let record = record(understanding(said, values: [value]))
        #expect(record.values.map { $0.start..<$0.end } == [range])
        #expect(record.intents[0].evidence.map { $0.start..<$0.end } == [range])
        let scalars = Array(said.unicodeScalars)[range]
        #expect(String(String.UnicodeScalarView(scalars)) == value)
    }

    @Test func `a record carries types, places and placeholders, and no text`() {
        let record = record(understanding("write to ana@example.com", values: ["ana@example.com"]))
        #expect(
            record.values == [
                .init(type: "email", turn: 0, start: 9, end: 24, rule: "email", said_by: "customer", token: "[EMAIL_1]")
            ])
        #expect(!text(of: ResultsReport(), [record]).contains("ana"))
    }
}
