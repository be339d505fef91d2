import Detecting
import Formats
import Foundation
import RulePacks
import Testing
import Transcripts
import Understanding

@testable import Redacting

/// What must hold of every document and whatever is found in it.
@Suite struct RedactionPropertyTests {
    private static let rounds = 150

    /// The rules that come with Parley.
    private static let program = Result {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return Program(try RuleSet(loading: PackFolder.sources(at: root.appendingPathComponent("rules").path)))
    }

    private func conversations(of document: Document) throws -> [Conversation] {
        try #require(recognise(document), "\(String(decoding: document.bytes, as: UTF8.self))").read(document)
            .conversations
    }

    @Test(arguments: DocumentKind.allCases)
    func `only the edits' ranges change, and what is in them is gone`(kind: DocumentKind) throws {
        var edited = 0
        for seed in 0..<Self.rounds {
            var random = RandomDocuments(seed: seed)
            let document = random.document(kind)
            let found = try conversations(of: document).map { understanding(of: $0, values: random.values(in: $0)) }
            let edits = Redactor.edits(for: found, in: document)
            let output = Redactor.redact(document, found).content
            edited += edits.count
            var read = 0
            var written = 0
            for edit in edits {
                let kept = document.bytes[read..<edit.range.lowerBound]
                #expect(output[written...].starts(with: kept), "seed \(seed)")
                written += kept.count
                #expect(output[written...].starts(with: edit.replacement), "seed \(seed)")
                written += edit.replacement.count
                read = edit.range.upperBound
            }
            #expect(Array(output[written...]) == Array(document.bytes[read...]), "seed \(seed)")
            #expect(String(validating: output, as: UTF8.self) != nil, "seed \(seed)")
        }
        #expect(edited > Self.rounds)
    }

    @Test(arguments: DocumentKind.allCases)
    func `what is read back has the same turns with placeholders in them`(kind: DocumentKind) throws {
        for seed in 0..<Self.rounds {
            var random = RandomDocuments(seed: 1000 + seed)
            let document = random.document(kind)
            let before = try conversations(of: document)
            let found = before.map { understanding(of: $0, values: random.values(in: $0)) }
            let redacted = Document(source: "random", bytes: Redactor.redact(document, found).content)
            let after = try conversations(of: redacted)
            #expect(after.map(\.turns.count) == before.map(\.turns.count), "seed \(seed)")
            for (understanding, conversation) in zip(found, after) {
                for (index, turn) in conversation.turns.enumerated() {
                    let edits = understanding.values.filter { $0.turn == index }.map {
                        Edit(range: $0.range, replacement: Array($0.token.utf8))
                    }
                    let expected = splice(edits, into: understanding.conversation.turns[index].text)
                    #expect(turn.string == String(decoding: expected, as: UTF8.self), "seed \(seed), turn \(index)")
                }
            }
        }
    }

    @Test func `every line of JSON is still JSON`() throws {
        for seed in 0..<Self.rounds {
            var random = RandomDocuments(seed: 2000 + seed)
            let document = random.document(.jsonLines)
            let found = try conversations(of: document).map { understanding(of: $0, values: random.values(in: $0)) }
            for line in Data(Redactor.redact(document, found).content).split(separator: UInt8(ascii: "\n")) {
                #expect(throws: Never.self, "seed \(seed)") { try JSONSerialization.jsonObject(with: line) }
            }
        }
    }

    @Test(arguments: DocumentKind.allCases, [false, true])
    func `with the shipped rules, redacting what is redacted changes nothing`(
        kind: DocumentKind, withTokens: Bool
    ) throws {
        let profile = withTokens ? Profile(name: "tokens", standard: KeyedToken(try key())) : .share
        let reader = ConversationReader(try Self.program.get())
        let redact = { (document: Document) in
            let found = try conversations(of: document).map { reader.read($0, in: document) }
            let result = Redactor.redact(document, found, profile: profile)
            return Document(source: "random", bytes: result.redacted.content)
        }
        var changed = 0
        for seed in 0..<Self.rounds / 3 {
            var random = RandomDocuments(seed: 3000 + seed)
            let document = random.document(kind)
            let once = try redact(document)
            changed += once.bytes == document.bytes ? 0 : 1
            let twice = try redact(once)
            #expect(
                String(decoding: twice.bytes, as: UTF8.self) == String(decoding: once.bytes, as: UTF8.self),
                "seed \(3000 + seed)")
        }
        #expect(changed > Self.rounds / 6)
    }
}
