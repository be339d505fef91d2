import Foundation
import Reporting

/// One conversation of a gold file.
struct GoldConversation: Decodable {
    struct Turn: Decodable { let text: String }
    struct Value: Decodable {
        let turn: Int
        let type: String
        let text: String
    }
    struct Keep: Decodable {
        let turn: Int
        let text: String
    }
    struct Gold: Decodable {
        let primary: String?
        let intents: [String]
        let values: [Value]
        let keep: [Keep]?
        let findings: [String]?
        let outcome: String?
    }

    let conversation_id: String
    let turns: [Turn]
    let gold: Gold

    static func all(in file: URL) throws -> [GoldConversation] {
        try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(GoldConversation.self, from: $0)
        }
    }
}

/// Holds an analysis against gold.
///
/// - recall: the share of gold values of which at least nine tenths of the letters and digits lie in reported values;
/// - precision: the share of reported values that overlap a gold value;
/// - kept: the share of harmless pieces that no reported value touches;
/// - primary: the share of conversations whose primary intent is that of the gold.
struct Scorer {
    private(set) var recall = Share()
    private(set) var precision = Share()
    private(set) var kept = Share()
    private(set) var primary = Share()
    /// Gold conversations of which the analysis says nothing.
    private(set) var missing: [String] = []

    /// So many of so many.
    struct Share: CustomStringConvertible {
        private(set) var part = 0
        private(set) var whole = 0

        mutating func count(_ isIn: Bool) {
            whole += 1
            part += isIn ? 1 : 0
        }

        /// From 0 to 1; 1 of nothing.
        var value: Double { whole == 0 ? 1 : Double(part) / Double(whole) }
        var description: String { "\(part) of \(whole)" }
    }

    init(gold: [GoldConversation], records: [ConversationRecord]) {
        let byId = Dictionary(records.map { ($0.conversation_id, $0) }, uniquingKeysWith: { first, _ in first })
        for conversation in gold {
            guard let record = byId[conversation.conversation_id] else {
                missing.append(conversation.conversation_id)
                continue
            }
            primary.count(record.primary_intent == conversation.gold.primary)
            score(conversation, record)
        }
    }

    private mutating func score(_ conversation: GoldConversation, _ record: ConversationRecord) {
        let places = Places(of: conversation)
        for (value, place) in zip(places.values, places.ranges) {
            let covering = record.values.filter { $0.turn == value.turn }.map { $0.start..<$0.end }
            let scalars = places.turns[value.turn]
            let letters = place.filter {
                scalars[$0].properties.isAlphabetic || scalars[$0].properties.numericType != nil
            }
            let counted = letters.isEmpty ? Array(place) : letters
            let covered = counted.count { index in covering.contains { $0.contains(index) } }
            recall.count(covered * 10 >= counted.count * 9)
        }
        for value in record.values {
            let isGold = zip(places.values, places.ranges).contains { gold, range in
                gold.turn == value.turn && range.overlaps(value.start..<value.end)
            }
            precision.count(isGold)
        }
        for keep in conversation.gold.keep ?? [] {
            let range = places.turns[keep.turn].range(of: keep.text, from: 0) ?? 0..<0
            let isTouched = record.values.contains { $0.turn == keep.turn && range.overlaps($0.start..<$0.end) }
            kept.count(!isTouched)
        }
    }
}

/// Where the gold values stand, in code points. Gold names a value by its text; texts that occur several times take one
/// place after the other, the longest values first so that a part does not take the place of the whole.
struct Places {
    let turns: [[Unicode.Scalar]]
    let values: [GoldConversation.Value]
    let ranges: [Range<Int>]

    init(of conversation: GoldConversation) {
        turns = conversation.turns.map { Array($0.text.unicodeScalars) }
        values = conversation.gold.values.sorted { $0.text.unicodeScalars.count > $1.text.unicodeScalars.count }
        var taken: [Int: [Range<Int>]] = [:]
        var ranges: [Range<Int>] = []
        for value in values {
            let turn = turns[value.turn]
            let first = turn.range(of: value.text, from: 0) ?? 0..<0
            var free: Range<Int>? = first
            while let range = free, taken[value.turn, default: []].contains(where: { $0.overlaps(range) }) {
                free = turn.range(of: value.text, from: range.lowerBound + 1)
            }
            taken[value.turn, default: []].append(free ?? first)
            ranges.append(free ?? first)
        }
        self.ranges = ranges
    }
}

extension [Unicode.Scalar] {
    /// Where a text next stands, at an index or after it.
    func range(of text: String, from start: Int) -> Range<Int>? {
        let text = Array(text.unicodeScalars)
        guard !text.isEmpty, count >= text.count else { return nil }
        for index in stride(from: start, through: count - text.count, by: 1)
        where self[index..<(index + text.count)].elementsEqual(text) {
            return index..<(index + text.count)
        }
        return nil
    }
}
