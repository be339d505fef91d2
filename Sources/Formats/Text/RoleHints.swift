import Transcripts

/// Finds what headings and header lines say about the names that speak: `Louis (Customer)`, `Agent Daleen`.
struct RoleHints {
    private let sentences: [[String]]

    init(_ bytes: [UInt8], _ lines: [TextLine], _ table: SpeakerTable) {
        var sentences: [[String]] = []
        var talkBegan = false
        for line in lines {
            switch line.kind {
            case .head(let head):
                let isTurn = table.speaker(of: head, in: bytes) != nil
                talkBegan = talkBegan || isTurn
                if !talkBegan { sentences.append(Self.tokens(bytes[line.range])) }
            case .text:
                if !talkBegan { sentences.append(Self.tokens(bytes[line.range])) }
            case .stage:
                sentences.append(Self.tokens(bytes[line.range]))
            case .blank, .rule, .time: break
            }
        }
        self.sentences = sentences
    }

    func apply(to conversation: inout Conversation) {
        for (index, participant) in conversation.participants.enumerated() where participant.role == .unknown {
            guard let name = participant.name else { continue }
            let words = Self.tokens(Array(name.utf8)[...])
            for sentence in sentences {
                guard let role = role(of: words, in: sentence) else { continue }
                conversation.participants[index].role = role
                break
            }
        }
    }

    private func role(of name: [String], in sentence: [String]) -> Role? {
        guard !name.isEmpty, sentence.count > name.count else { return nil }
        for start in 0...(sentence.count - name.count) where Array(sentence[start..<(start + name.count)]) == name {
            // `Agent Daleen`, `Agent (Daleen)`, `Agent Name: Daleen`.
            let before = sentence[..<start].reversed().drop {
                Self.openers.contains($0) || $0 == "name" || $0 == "nombre"
            }
            if let role = role(within: before.prefix(3).reversed(), fromEnd: true) { return role }
            let after = sentence[(start + name.count)...]
            // `Louis (Customer)`, but not `Louis and Customer …`.
            guard let opener = after.first, Self.openers.contains(opener) else { continue }
            if let role = role(within: Array(after.drop { Self.openers.contains($0) }.prefix(3)), fromEnd: false) {
                return role
            }
        }
        return nil
    }

    /// The role that the longest run of words next to the name stands for.
    private func role(within words: [String], fromEnd: Bool) -> Role? {
        for count in (1...3).reversed() where count <= words.count {
            let run = fromEnd ? words.suffix(count) : words.prefix(count)
            if let role = RoleWords.role(Self.withoutName(run.joined(separator: " "))) { return role }
        }
        return nil
    }

    /// `客户姓名：张伟` has no space between the role and the word for name.
    private static func withoutName(_ word: String) -> String {
        for ending in ["姓名", "名称", "名字"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
        return word
    }

    /// What may stand between a name and its role, whichever comes first.
    private static let openers: Set<String> = ["(", "[", ":", "*", "-", "–", "（", "：", "【", "=", "/"]

    /// Words and single signs, folded.
    private static func tokens(_ line: ArraySlice<UInt8>) -> [String] {
        var tokens: [String] = []
        var word = ""
        for character in Wording.fold(line) {
            if character.isLetter || character.isNumber || character == "'" {
                word.append(character)
                continue
            }
            if !word.isEmpty { tokens.append(word) }
            word = ""
            if !character.isWhitespace { tokens.append(String(character)) }
        }
        if !word.isEmpty { tokens.append(word) }
        return tokens
    }
}
