internal import Evaluating
internal import Parley

/// What went wrong in an evaluation, with the text of it only when that is asked for.
struct MissList {
    /// A miss as it may be shown.
    struct Shown {
        let miss: Miss
        let text: String?
    }

    let misses: [Shown]

    init(_ result: Evaluation.Result, showsText: Bool) {
        var gold: [String: GoldConversation] = [:]
        if showsText {
            for conversation in result.gold { gold[conversation.conversation_id] = conversation }
        }
        misses = result.score.misses.map { miss in
            Shown(miss: miss, text: gold[miss.conversation].flatMap { Self.text(of: miss, in: $0) })
        }
    }

    /// Nil for what is never shown, and for what holds it or is part of it, whatever it was taken for.
    private static func text(of miss: Miss, in conversation: GoldConversation) -> String? {
        guard let turn = miss.turn, let start = miss.start, let end = miss.end else { return nil }
        guard neverShown.isDisjoint(with: miss.gold + miss.found) else { return nil }
        let scalars = conversation.turns[turn].text.unicodeScalars.dropFirst(start).prefix(end - start)
        let text = String(String.UnicodeScalarView(scalars))
        let secrets = conversation.gold.values.filter { neverShown.contains($0.type) }.map(\.text)
        return secrets.contains { text.contains($0) || $0.contains(text) } ? nil : text
    }
}

extension MissList.Shown: CustomStringConvertible, Encodable {
    /// Such as `chat-3, turn 2, 4-9: mistyped email, found person_name by rule name_said`.
    var description: String {
        var line = miss.conversation
        if let turn = miss.turn, let start = miss.start, let end = miss.end {
            line += ", turn \(turn), \(start)-\(end)"
        }
        line += ": \(miss.kind.rawValue)"
        if !miss.gold.isEmpty { line += " \(miss.gold.joined(separator: " "))" }
        if !miss.found.isEmpty { line += ", found \(miss.found.joined(separator: " "))" }
        if !miss.rules.isEmpty { line += " by rule \(miss.rules.joined(separator: " "))" }
        // Text may hold line breaks; a miss is one line.
        return line + (text.map { ": " + $0.split(whereSeparator: \.isNewline).joined(separator: " ") } ?? "")
    }

    private enum CodingKeys: String, CodingKey {
        case text
    }

    func encode(to encoder: any Encoder) throws {
        try miss.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(text, forKey: .text)
    }
}
