import Testing

@testable import Formats
@testable import Transcripts

func document(_ text: String) -> Document {
    Document(source: "a.txt", bytes: Array(text.utf8))
}

/// What a format reads from a text, with the document at hand to look ranges up in.
struct Reading {
    let document: Document
    let transcript: Transcript

    init(_ text: String, as format: any TranscriptFormat) throws {
        document = Document(source: "a.txt", bytes: Array(text.utf8))
        transcript = try format.read(document)
    }

    /// The only conversation.
    var conversation: Conversation {
        get throws {
            try #require(transcript.conversations.count == 1)
            return try #require(transcript.conversations.first)
        }
    }

    func raw(_ range: Range<Int>) -> String {
        String(decoding: document.bytes[range], as: UTF8.self)
    }

    /// `role/name: text` of each turn.
    func script(_ conversation: Conversation) -> [String] {
        conversation.turns.map { turn in
            let participant = conversation.participants[turn.participant]
            return "\(participant.role)\(participant.name.map { "/\($0)" } ?? ""): \(turn.string)"
        }
    }

    /// The raw text of each piece of each turn.
    func pieces(_ conversation: Conversation) -> [[String]] {
        conversation.turns.map { $0.pieces.map { raw($0.field.range) } }
    }

    /// The raw text of asides that name nobody.
    func asides(_ conversation: Conversation) -> [String] {
        conversation.asides.filter { $0.namesParticipant == nil }.map { raw($0.field.range) }
    }

    /// The raw text of asides that name somebody, with whom.
    func names(_ conversation: Conversation) -> [String] {
        conversation.asides.compactMap { aside in aside.namesParticipant.map { "\($0)=\(raw(aside.field.range))" } }
    }
}
