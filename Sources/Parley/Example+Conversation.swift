internal import RulePacks
internal import Transcripts

extension Example {
    /// The example as a transcript of its own.
    var conversation: (Conversation, Document) {
        var bytes: [UInt8] = []
        var fields: [Field] = []
        for line in lines {
            fields.append(Field(range: bytes.count..<(bytes.count + line.text.utf8.count), writing: .plain))
            bytes += Array(line.text.utf8) + [UInt8(ascii: "\n")]
        }
        let document = Document(source: "example", bytes: bytes)
        let participants = [Participant(role: .agent), Participant(role: .customer)]
        let turns = zip(lines, fields).map { line, field in
            Turn(participant: line.speaker == .agent ? 0 : 1, fields: [field], in: document)
        }
        let conversation = Conversation(id: "example", source: "example", participants: participants, turns: turns)
        return (conversation, document)
    }
}
