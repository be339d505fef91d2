internal import Detecting
internal import Normalizing
internal import RulePacks
internal import Transcripts

/// What is told elsewhere: by the name of a file, by other conversations.
extension ConversationReader {
    /// The names and numbers that a part of a path tells, such as `anselm_brody-2135550142`.
    ///
    /// - Parameter name: a folder's name, or a file's without what stands behind its last dot.
    /// - Returns: byte ranges of the name with the types of what stands there, by position.
    package func values(inName name: String) -> [(range: Range<Int>, type: String)] {
        guard let label = SourceLabel(stem: name.utf8) else { return [] }
        let view = view(ofLabel: label.text)
        // Any two words of a file's name look like a name: one of them must be known as one.
        let told = told(by: view, at: 0).filter { candidate in
            guard rules.values[candidate.rule].remembering == .words else { return true }
            return wordRanges(in: Array(view.text[candidate.range])).contains { word in
                let word = folded(Array(view.text[candidate.range])[word])
                return nameLists.contains { $0.contains(word[...]) }
            } || view.text[candidate.range].contains { $0 >= 0x80 }
        }
        let settled = resolution.settle(told, in: [view])
        return settled.filter { rules.values[$0.rule].redaction == .replace }.map {
            (view.original($0.range), rules.values[$0.rule].type)
        }
    }

    func view(ofLabel text: [UInt8]) -> TurnView {
        let view = normalizer.normalize(text)
        return TurnView(role: .system, view: view, found: scanner.scan(view, by: .system, at: .beside))
    }

    /// What other conversations told, each as a text of its own that is all value.
    func known(_ told: [ToldValue], at start: Int, in all: [TurnView]) -> [Candidate] {
        told.indices.compactMap { index in
            rules.values.firstIndex { $0.id == told[index].rule }.map { rule in
                Candidate(
                    rule: rule, turn: start + index, range: 0..<all[start + index].count, score: 0.98,
                    recognition: .pattern)
            }
        }
    }

    /// Names and checked numbers that the file is named by: known from the start, though they stand in no text.
    func told(by label: TurnView, at index: Int) -> [Candidate] {
        var dialogue = Dialogue(scanner: scanner)
        dialogue.readAlone(label, at: index)
        return dialogue.candidates.filter { candidate in
            rules.values[candidate.rule].remembering == .words || !candidate.validators.isEmpty
        }
    }
}
