#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
public import Transcripts

/// Reads gold files and collects what is wrong with them, all of it, since gold with a fault measures nothing.
public struct GoldReader {
    private let known: KnownIds
    /// Where each conversation stands, as `FILE:LINE`.
    private var places: [String: String] = [:]
    /// In the order of the lines read. None holds text of a transcript.
    public private(set) var faults: [Problem] = []

    public init(known: KnownIds) { self.known = known }

    /// The conversations of a file, one a line.
    ///
    /// - Parameters:
    ///   - document: the file.
    ///   - path: what faults call it.
    public mutating func read(_ document: Document, at path: String) -> [GoldConversation] {
        let lines = document.bytes[document.textStart...]
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var conversations: [GoldConversation] = []
        for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
            let refuse = { (what: String, remedy: String) in
                Problem(path: path, line: index + 1, what: what, remedy: remedy)
            }
            do {
                let conversation = try JSONDecoder().decode(GoldConversation.self, from: Data(line))
                faults += faults(of: conversation, at: "\(path):\(index + 1)", refuse)
                conversations.append(conversation)
            } catch {
                let what = Self.what(error, of: line)
                faults.append(refuse(what, "mend this line; CONTRIBUTING.md says what gold looks like"))
            }
        }
        return conversations
    }

    /// Notes that a file cannot be read at all.
    public mutating func refuse(_ problem: Problem) { faults.append(problem) }

    private mutating func faults(
        of conversation: GoldConversation, at place: String, _ refuse: (String, String) -> Problem
    ) -> [Problem] {
        var found: [Problem] = []
        let id = conversation.conversation_id
        if id.isEmpty {
            found.append(refuse("the `conversation_id` is empty", "give each conversation an id of its own"))
        } else if let first = places.updateValue(place, forKey: id) {
            found.append(refuse("conversation \(id) stands at \(first) already", "give each an id of its own"))
        }
        found += pieces(of: conversation.gold).compactMap { name, turn, text in
            guard conversation.turns.indices.contains(turn) else {
                let count = conversation.turns.count
                return refuse("\(name) is in turn \(turn) of \(count)", "count turns from 0")
            }
            let scalars = Array(conversation.turns[turn].text.unicodeScalars)
            if scalars.range(of: Array(text.unicodeScalars)) != nil { return nil }
            return refuse("the text of \(name) is not in turn \(turn)", "copy it from there letter for letter")
        }
        found += known.strangers(in: conversation.gold).map { kind, id in
            refuse("no \(kind) `\(id)`", "mend the id, or add the rules that know it with --rules")
        }
        return found
    }

    private func pieces(of gold: GoldConversation.Gold) -> [(name: String, turn: Int, text: String)] {
        gold.values.enumerated().map { ("value \($0)", $1.turn, $1.text) }
            + (gold.keep ?? []).enumerated().map { ("keep \($0)", $1.turn, $1.text) }
    }

    /// What is wrong with a line; the decoder's own words may quote it.
    private static func what(_ error: any Error, of line: ArraySlice<UInt8>) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, let context)?: "there is no `\(name(of: context.codingPath + [key]))`"
        case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?:
            context.codingPath.isEmpty
                ? "the line is no JSON object" : "`\(name(of: context.codingPath))` is of the wrong kind"
        default:
            // For a number out of bounds the decoder says that this is no JSON, too.
            (try? JSONDecoder().decode(Anything.self, from: Data(line))) == nil
                ? "the line is no JSON" : "a `turn` is no whole number"
        }
    }

    private struct Anything: Decodable {
        init(from decoder: any Decoder) {}
    }

    private static func name(of path: [any CodingKey]) -> String {
        path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
