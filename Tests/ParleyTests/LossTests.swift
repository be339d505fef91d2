import Foundation
import Parley
import Reporting
import Testing

@testable import Evaluating

/// Reading turns together may only add to what one turn alone gives away, whoever is said to speak.
@Suite struct LossTests {
    enum Speakers: CaseIterable {
        case asTheyAre
        case swapped
        case unknown

        func speaker(_ speaker: String) -> String {
            switch self {
            case .asTheyAre: speaker
            case .swapped: ["agent": "customer", "customer": "agent"][speaker] ?? speaker
            case .unknown: "Speaker"
            }
        }
    }

    /// An agent's own name stays, and a name in a turn that is taken for an agent's may be one. Nothing else is lost.
    @Test(arguments: Speakers.allCases)
    func `what a turn alone shows is found in the conversation too`(speakers: Speakers) async throws {
        // Every third, since each turn is read by itself as well.
        let gold = try GoldConversation.all(in: Workshop.read).everyThird
        let spoken = try Spoken.all(in: Workshop.read).everyThird
        let together = try await Workshop.analyze(
            lines: spoken.map { ($0.turns.map(speakers.said), $0.conversation_id) })
        let alone = try await Workshop.analyze(
            lines: spoken.flatMap { conversation in
                conversation.turns.map(speakers.said).enumerated().map {
                    ([$1], "\(conversation.conversation_id)/\($0)")
                }
            })
        let byTurn = Dictionary(uniqueKeysWithValues: alone.records.map { ($0.conversation_id, $0) })
        var tried = 0
        var lost: [String] = []
        for (conversation, record) in zip(gold, together.records) {
            for value in conversation.gold.values {
                let id = "\(conversation.conversation_id)/\(value.turn)"
                let texts = (
                    record.redacted(conversation.turns)[value.turn],
                    byTurn[id]?.redacted([conversation.turns[value.turn]])[0]
                )
                guard let single = texts.1, !single.contains(value.text) else { continue }
                tried += 1
                if texts.0.contains(value.text) { lost.append("\(id) \(value.type)") }
            }
        }
        #expect(tried > 200)
        #expect(lost.filter { !$0.hasSuffix("person_name") } == [])
        #expect(lost.count <= 4, "\(lost)")
    }
}

extension LossTests.Speakers {
    fileprivate func said(_ turn: Spoken.Turn) -> [String: String] {
        ["speaker": speaker(turn.speaker), "text": turn.text]
    }
}

/// A line of gold with its speakers.
private struct Spoken: Decodable {
    struct Turn: Decodable {
        let speaker: String
        let text: String
    }
    let conversation_id: String
    let turns: [Turn]

    static func all(in file: URL) throws -> [Spoken] {
        try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Spoken.self, from: $0)
        }
    }
}

extension Workshop {
    /// Analyzes conversations that are made up of turns, in native lines.
    fileprivate static func analyze(lines: [(turns: [[String: String]], id: String)]) async throws -> Analysed {
        let folder = try TemporaryFolder()
        let content = try lines.map { turns, id in
            let object: [String: Any] = ["conversation_id": id, "turns": turns]
            return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
        }
        try folder.add("lines.jsonl", content.joined(separator: "\n"))
        return try await analyze(URL(fileURLWithPath: "\(folder.path)/lines.jsonl"))
    }
}

extension Collection where Index == Int {
    var everyThird: [Element] { stride(from: 0, to: count, by: 3).map { self[$0] } }
}
