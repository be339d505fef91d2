import Foundation

@testable import Evaluating

/// A gold conversation with all that formats want to know of it.
struct Script: Sendable {
    struct Line: Sendable {
        let index: Int
        /// `customer`, `agent` or `system`.
        let speaker: String
        let text: String

        var isCustomer: Bool { speaker == "customer" }
        var isSystem: Bool { speaker == "system" }
        /// Seconds since the conversation began.
        var start: Double { Double(index * 60) }
        var end: Double { (Words.of(text, from: start).last?.end ?? start) }
        var words: [Words.Word] { Words.of(text, from: start) }
    }

    let id: String
    let channel: String
    let language: String
    var lines: [Line]
    let values: [GoldConversation.Value]
    /// Where a system knows the customer, it knows what the customer says: the values are taken from the gold.
    var customer = "Renata Quillon"
    var email = "quillon@example.com"
    var phone = "+12125550148"
    let agent = "Corwin"

    static func all(in file: URL) throws -> [Script] {
        try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            Script(
                try JSONDecoder().decode(GoldConversation.self, from: $0),
                speakers: try JSONDecoder().decode(Speakers.self, from: $0).turns.map(\.speaker))
        }
    }

    private struct Speakers: Decodable {
        struct Turn: Decodable { let speaker: String }
        let turns: [Turn]
    }

    private init(_ gold: GoldConversation, speakers: [String]) {
        id = gold.conversation_id
        channel = gold.channel ?? "chat"
        language = gold.language == "mixed" ? "en" : gold.language ?? "en"
        lines = zip(speakers, gold.turns).enumerated().map { Line(index: $0, speaker: $1.0, text: $1.1.text) }
        values = gold.gold.values
        func first(_ type: String, _ isWritten: (String) -> Bool) -> String? {
            values.first { $0.type == type && isWritten($0.text) }?.text
        }
        customer =
            first("person_name") { $0.first?.isUppercase ?? false || $0.count >= 3 && $0 == $0.uppercased() }
            ?? customer
        email = first("email") { $0.contains("@") && !$0.contains(" ") } ?? email
        phone = first("phone_number") { $0.filter(\.isNumber).count >= 10 && $0.allSatisfy(\.isASCII) } ?? phone
    }

    /// The same with other texts, and without what is known of the customer: what an export of it cannot go below.
    func saying(_ texts: [String]) -> Script {
        var other = self
        other.lines = zip(lines, texts).map { Line(index: $0.index, speaker: $0.speaker, text: $1) }
        (other.customer, other.email, other.phone) = ("[NAME_90]", "[EMAIL_90]", "[PHONE_90]")
        return other
    }

    /// Whose voice a line is, where systems number voices in the order in which they are heard.
    func voice(_ line: Line) -> Int {
        var voices: [String] = []
        for line in lines where !voices.contains(line.speaker) { voices.append(line.speaker) }
        return voices.firstIndex(of: line.speaker) ?? 0
    }

    func name(_ line: Line) -> String { line.isSystem ? "System" : line.isCustomer ? customer : agent }

    /// All that is said, as exports repeat it in one piece.
    var whole: String { lines.map(\.text).joined(separator: " ") }

    /// ISO 8601, of a line of a chat.
    static func time(_ line: Line) -> String {
        let seconds = 7 * 3600 + line.index * 60
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "2026-03-02T\(parts.joined(separator: ":"))Z"
    }

    /// The same as an epoch in seconds.
    static func epoch(_ line: Line) -> Int { 1_772_434_800 + line.index * 60 }
}
