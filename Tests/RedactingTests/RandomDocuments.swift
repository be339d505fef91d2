import Formats
import Transcripts

@testable import Redacting
@testable import Understanding

/// SplitMix64: the same numbers for the same seed everywhere.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

enum DocumentKind: CaseIterable, Sendable {
    case plain
    case jsonLines
    case csv
}

/// Transcripts in which anything may stand anywhere.
struct RandomDocuments {
    private var generator: SeededGenerator
    /// Values stand in words that say what they are: what a bare number is depends on the questions before it.
    private static let words = [
        "hello", "my card ends in 4821", "卡号后四位是四八二一", "是的", "客服", "😀", "é", "e\u{301}", "\"quoted\"", "back\\slash",
        "a,b", "tab\there", "ana@example.com", "213-555-0142", "My name is Ana Lopez", "the PIN is 402913", "&amp;",
        "]",
        "[", "/", "zip code 94110", "'", "{}", "«»", "4111 1111 1111 1111", "the code is 551 204", "-", "\u{200B}",
        "\u{7F}", "card ends in four eight two one",
    ]

    init(seed: Int) { generator = SeededGenerator(state: UInt64(seed)) }

    mutating func document(_ kind: DocumentKind) -> Document {
        let turns = (0..<Int.random(in: 1...8, using: &generator)).map { index in
            (speaker: index % 2 == 0 ? "Agent" : "Customer", text: said())
        }
        let text =
            switch kind {
            case .plain: turns.map { "\($0.speaker): \($0.text)\(lineEnd())" }.joined()
            case .jsonLines: json(turns) + lineEnd() + json(turns.reversed()) + "\n"
            case .csv:
                "conversation_id,speaker,text\r\n" + turns.map { "1,\($0.speaker),\(cell($0.text))\r\n" }.joined()
            }
        return Document(source: "random", bytes: Array(text.utf8))
    }

    /// Disjoint ranges of a turn's text, on borders of characters, as if rules had found values there.
    mutating func values(in conversation: Conversation) -> [Value] {
        conversation.turns.indices.flatMap { turn -> [Value] in
            let text = conversation.turns[turn].string
            guard text.unicodeScalars.count > 1 else { return [] }
            let offsets = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
            let chosen = offsets.filter { _ in Int.random(in: 0..<6, using: &generator) == 0 }
            return stride(from: 0, to: chosen.count - chosen.count % 2, by: 2).map {
                value("email", turn: turn, chosen[$0]..<chosen[$0 + 1], number: $0 + 1)
            }
        }
    }

    private mutating func said() -> String {
        (0..<Int.random(in: 1...6, using: &generator)).map { _ in Self.words.randomElement(using: &generator) ?? "" }
            .joined(separator: " and then ")
    }

    private mutating func lineEnd() -> String { Bool.random(using: &generator) ? "\n" : "\r\n" }

    private mutating func json(_ turns: [(speaker: String, text: String)]) -> String {
        let lines = turns.map { #"{"speaker": "\#($0.speaker.lowercased())","text":"\#(jsonString($0.text))"}"# }
        return #"{"conversation_id":"1", "turns" : [\#(lines.joined(separator: ","))], "n": 1.50}"#
    }

    /// With escapes where JSON asks for them, and at random where it does not.
    private mutating func jsonString(_ text: String) -> String {
        var result = ""
        for unit in text.unicodeScalars {
            switch unit {
            case "\"", "\\": result += "\\\(unit)"
            case "\t": result += "\\t"
            case "/" where Bool.random(using: &generator): result += "\\/"
            case _ where unit.value > 0x7F && Bool.random(using: &generator):
                for half in String(unit).utf16 {
                    let digits = String(half, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: result.unicodeScalars.append(unit)
            }
        }
        return result
    }

    private mutating func cell(_ text: String) -> String {
        let mustQuote = text.contains { $0 == "," || $0 == "\"" }
        guard mustQuote || Bool.random(using: &generator) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
