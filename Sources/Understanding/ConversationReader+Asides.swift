internal import Detecting
internal import Normalizing
internal import RulePacks
internal import Transcripts

/// What stands beside the turns: labels, metadata, other cells.
extension ConversationReader {
    func aside(_ aside: Conversation.Aside, in document: Document) -> TurnView {
        let view = normalizer.normalize(aside.field.text(in: document))
        // Exports are full of ids, times and words of their own, which only what is known can be found in.
        let counts = view.bytes.allSatisfy(isDigit) && aside.label.map { isCounter(document.bytes[$0]) } ?? false
        let found = counts || MachineWord.is(view.bytes) ? TurnHits() : scanner.scan(view, by: .system, at: .beside)
        return TurnView(role: .system, view: view, found: found)
    }

    /// Whether a field's name says that bare digits in it count or point to something.
    func isCounter(_ label: ArraySlice<UInt8>) -> Bool {
        FieldNames.words(of: Array(label)).last.map(FieldNames.counters.contains) ?? false
    }

    func selfSufficient(in asides: [TurnView], after count: Int, dialogue: Dialogue) -> [Candidate] {
        var dialogue = dialogue
        for (index, aside) in asides.enumerated() { dialogue.readAlone(aside, at: count + index) }
        return dialogue.candidates.filter { candidate in
            let text = asides[candidate.turn - count].text
            let isAddress = text[candidate.range].contains(UInt8(ascii: "@"))
            // A part of one long word, such as a link, is a number or an address, but no password.
            return candidate.range.count == text.count || rules.values[candidate.rule].digits != nil || isAddress
                || text.contains(UInt8(ascii: " ")) || text.contains { $0 >= 0x80 }
        }
    }

    /// Names in labels and metadata: those of the carrier's side stay, all others are values.
    func names(in conversation: Conversation, asides: [TurnView], after count: Int) -> [Candidate] {
        conversation.asides.indices.compactMap { index in
            guard let participant = conversation.asides[index].namesParticipant, asides[index].count > 0,
                !Placeholder.isAll(of: asides[index].text)
            else {
                return nil
            }
            let isCarrier = [.agent, .bot, .system].contains(conversation.participants[participant].role)
            let rule = rules.values.firstIndex {
                isCarrier ? $0.redaction == .keep && $0.remembering == .words : $0.type == "person_name"
            }
            return rule.map {
                Candidate(
                    rule: $0, turn: count + index, range: 0..<asides[index].count, score: 0.98, recognition: .pattern)
            }
        }
    }

    /// What stands in a field that is called like a value.
    func labelled(
        _ fields: [Conversation.Aside], _ asides: [TurnView], after count: Int, in document: Document
    ) -> [Candidate] {
        fields.indices.compactMap { index in
            guard let label = fields[index].label, let rule = fieldNames.rule(of: document.bytes[label]),
                fieldNames.mayBe(asides[index].text, valueOf: rule), !Placeholder.isAll(of: asides[index].text)
            else { return nil }
            return Candidate(
                rule: rule, turn: count + index, range: 0..<asides[index].count, score: 0.97, recognition: .pattern)
        }
    }
}
