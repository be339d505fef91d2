@testable import Formats
@testable import Transcripts

/// All that a format reads from a document, as lines that a person can check against it.
struct Rendering {
    let document: Document

    /// ```
    /// conversation c-1, call, en, began 2024-05-06T07:08:09Z
    /// 0.5 agent/Ben: Hello
    ///     name agent/Ben: Ben
    ///     beside email: ana@example.com
    ///     echo of 0: hello
    ///     clip 0.5-0.9: Hello
    /// shared name: Ana Ruiz
    /// problem at line 3: …
    /// ```
    func lines(of transcript: Transcript) -> [String] {
        transcript.conversations.flatMap(lines)
            + transcript.shared.map { "shared \(label(of: $0)): \(text(of: $0.field))" }
            + transcript.problems.map { "problem at line \($0.line.map(String.init) ?? "?"): \($0.what)" }
    }

    private func lines(of conversation: Conversation) -> [String] {
        let about = [
            conversation.channel?.rawValue, conversation.language, conversation.startedAt.map { "began \($0)" },
        ]
        var lines = [(["conversation \(conversation.id)"] + about.compactMap { $0 }).joined(separator: ", ")]
        for turn in conversation.turns {
            let start = turn.start.map { "\(($0 * 1000).rounded() / 1000)" } ?? "-"
            lines.append("\(start) \(who(turn.participant, of: conversation)): \(turn.string)")
        }
        for aside in conversation.asides {
            let text = text(of: aside.field)
            if let participant = aside.namesParticipant {
                lines.append("    name \(who(participant, of: conversation)): \(text)")
            } else {
                let label = aside.label.map { String(decoding: document.bytes[$0], as: UTF8.self) } ?? "text"
                lines.append("    beside \(label): \(text)")
            }
        }
        for echo in conversation.echoes {
            let places = echo.places.map { "\($0.turn)" }.joined(separator: " ")
            lines.append("    echo of \(places): \(echo.fields.map(text).joined(separator: " "))")
        }
        for clip in conversation.clips {
            let word = String(decoding: document.bytes[clip.range], as: UTF8.self)
            lines.append("    clip \(clip.start)-\(clip.end): \(word)")
        }
        return lines
    }

    private func label(of aside: Conversation.Aside) -> String {
        aside.label.map { String(decoding: document.bytes[$0], as: UTF8.self) } ?? "text"
    }

    private func who(_ participant: Int, of conversation: Conversation) -> String {
        let one = conversation.participants[participant]
        return "\(one.role.rawValue) \(participant)" + (one.name.map { "/\($0)" } ?? "")
    }

    private func text(of field: Field) -> String { String(decoding: field.text(in: document), as: UTF8.self) }
}
