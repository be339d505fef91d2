import Formats
import Foundation
import Transcripts

/// Conversations in Parley's own lines, which all other forms are held against.
enum NativeForm {
    static func written(_ turns: [(speaker: String?, text: String)]) -> String {
        let line: JSON = [
            "conversation_id": "c",
            "turns": turns.list { turn in
                let said: JSON = ["text": .text(turn.text)]
                return turn.speaker.map { said.adding(["speaker": .text($0)]) } ?? said
            },
        ]
        return line.written() + "\n"
    }

    /// What a reader without speakers sees in a document.
    static func ofWhatIsRead(_ document: String) throws -> String {
        let content = Content(Document(source: "c", bytes: Array(document.utf8)))
        let turns = try recognise(content)?.read(content).conversations.flatMap(\.turns) ?? []
        return written(turns.map { (nil, $0.string) })
    }

    static func turns(_ line: String) -> [String] {
        struct Line: Decodable {
            struct Turn: Decodable { let text: String }
            let turns: [Turn]
        }
        return (try? JSONDecoder().decode(Line.self, from: Data(line.utf8)))?.turns.map(\.text) ?? []
    }
}
