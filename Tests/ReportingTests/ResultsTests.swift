import Foundation
import Testing

@testable import Reporting

@Suite struct ResultsTests {
    private func object(_ record: ConversationRecord) throws -> [String: Any] {
        let line = text(of: ResultsReport(), [record])
        #expect(line.hasSuffix("}\n"))
        #expect(line.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
        return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    private static let keys = [
        "channel", "conversation_id", "findings", "intents", "language", "outcome", "primary_intent", "source",
        "summary",
        "turns", "values", "verification",
    ]

    @Test func `a line has every key, null where nothing is known, and no time when there is none`() throws {
        let bare = try object(record())
        #expect(bare.keys.sorted() == Self.keys)
        for key in ["primary_intent", "channel", "language"] { #expect(bare[key] is NSNull, "\(key)") }
        let verification = try #require(bare["verification"] as? [String: Any])
        #expect(verification.keys.sorted() == ["accepted", "asked", "given", "sufficient"])
        #expect(verification["sufficient"] is NSNull)
        let dated = try object(record(startedAt: "2026-03-01"))
        #expect(dated.keys.sorted() == (Self.keys + ["started_at"]).sorted())
    }

    @Test func `the parts of a line have the keys of the contract`() throws {
        let findings: [ConversationRecord.Finding] = [
            .init(id: "a", turn: 1, detail: "d", evidence: [.init(turn: 1, start: 0, end: 2, rule: "r")]),
            .init(id: "b", turn: nil, detail: "d", evidence: []),
        ]
        let full = try object(record(primary: "i", intents: ["i"], values: [("t", "agent")], findings: findings))
        let keys = { (name: String, index: Int) in ((full[name] as? [[String: Any]])?[index])?.keys.sorted() }
        #expect(keys("intents", 0) == ["evidence", "id", "score"])
        #expect(keys("values", 0) == ["end", "rule", "said_by", "start", "token", "turn", "type"])
        #expect(keys("findings", 0) == ["detail", "evidence", "id", "turn"])
        #expect(keys("findings", 1) == ["detail", "evidence", "id"])
        let evidence = (full["intents"] as? [[String: Any]])?[0]["evidence"] as? [[String: Any]]
        #expect(evidence?[0].keys.sorted() == ["end", "rule", "start", "turn"])
    }

    @Test func `a line reads back as what it was, and anything else as nothing`() {
        let before = record(
            startedAt: "2026-03-01", primary: "i", intents: ["i"], values: [("t", "agent")], sufficient: true,
            summary: "客 \" \\ / 😀")
        for record in [before, record()] {
            #expect(ConversationRecord(line: Array(text(of: ResultsReport(), [record]).utf8)) == record)
        }
        #expect(ConversationRecord(line: Array("{}".utf8)) == nil)
        #expect(ConversationRecord(line: Array("card ends in 4821".utf8)) == nil)
    }

    @Test func `keys are in order and slashes stay, so that equal content is equal byte for byte`() {
        let line = text(of: ResultsReport(), [record("a/b")])
        #expect(line.hasPrefix(#"{"channel":null,"conversation_id":"a/b","findings":[],"intents":[],"language":null,"#))
    }

    @Test(arguments: [0.1 + 0.2, 1e-9, 4.5, 100]) func `scores read back as they are`(score: Double) throws {
        let intent = ConversationRecord.Intent(id: "i", score: score, evidence: [])
        let line = JSONText.of(intent)
        #expect(try JSONDecoder().decode(ConversationRecord.Intent.self, from: Data(line.utf8)) == intent)
        #expect(!line.lowercased().contains("nan"))
    }
}
