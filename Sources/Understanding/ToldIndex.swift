package import Transcripts

/// The values that the conversations of a document told, found again by what they begin with.
///
/// Only what is hardly said by chance counts for other conversations: seven digits, two words, three Han characters.
package struct ToldIndex {
    private struct Entry {
        let value: ToldValue
        let conversation: Int
        let digits: [UInt8]
        let words: [[UInt8]]
        let script: [UInt8]
    }

    private var entries: [Entry] = []
    private var byDigits: [[UInt8]: [Int]] = [:]
    private var byFirstWord: [[UInt8]: [Int]] = [:]
    private var byFirstCharacter: [[UInt8]: [Int]] = [:]

    package init(_ understandings: [Understanding]) {
        for (conversation, understanding) in understandings.enumerated() {
            for value in understanding.told { add(value, of: conversation) }
        }
    }

    private mutating func add(_ value: ToldValue, of conversation: Int) {
        let digits = value.text.filter(isDigit)
        let words = wordRanges(in: value.text).map { folded(value.text[$0]) }
        let script = nonASCII(value.text[...])
        let isNumber = digits.count >= 7 && value.text.count(where: isLetter) == 0
        let slot = entries.count
        if isNumber {
            byDigits[digits, default: []].append(slot)
        } else if words.count >= 2, script.isEmpty {
            byFirstWord[words[0], default: []].append(slot)
        } else if words.isEmpty, script.count >= 9 {
            byFirstCharacter[Array(script.prefix(3)), default: []].append(slot)
        } else {
            return
        }
        entries.append(
            Entry(value: value, conversation: conversation, digits: digits, words: words, script: script))
    }

    /// What others told and this conversation holds.
    package func values(in conversation: Conversation, at index: Int, document: Document) -> [ToldValue] {
        if entries.isEmpty { return [] }
        var found: Set<Int> = []
        for turn in conversation.turns { found.formUnion(slots(in: turn.text)) }
        for aside in conversation.asides { found.formUnion(slots(in: aside.field.text(in: document))) }
        let own = Set(entries.filter { $0.conversation == index }.map(\.value.text))
        return found.sorted().map { entries[$0] }.filter { $0.conversation != index && !own.contains($0.value.text) }
            .map(\.value)
    }

    private func slots(in text: [UInt8]) -> Set<Int> {
        var found: Set<Int> = []
        if !byDigits.isEmpty {
            for run in digitRuns(in: text[...]) where run.digits.count >= 7 {
                found.formUnion(byDigits[run.digits] ?? [])
            }
        }
        if !byFirstWord.isEmpty {
            let words = wordRanges(in: text)
            for start in words.indices {
                guard let slots = byFirstWord[folded(text[words[start]])] else { continue }
                let said = words[start...].prefix(8).map { folded(text[$0]) }
                found.formUnion(slots.filter { said.starts(with: entries[$0].words) })
            }
        }
        if !byFirstCharacter.isEmpty {
            for start in text.indices where text[start] >= 0xE3 && start + 9 <= text.count {
                guard let slots = byFirstCharacter[Array(text[start..<(start + 3)])] else { continue }
                found.formUnion(slots.filter { text[start...].starts(with: entries[$0].script) })
            }
        }
        return found
    }
}
