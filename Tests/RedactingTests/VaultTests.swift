import Formats
import Foundation
import Secrets
import Testing
import Transcripts

@testable import Redacting
@testable import Understanding

@Suite struct VaultTests {
    private let document = Document(source: "a/\"b\".txt", bytes: Array(#"{"t":"«Ana \u4e94\n» 4821 rosebud"}"#.utf8))

    /// A redaction in which the name goes into the vault and the rest does not.
    private func redact() throws -> RedactedDocument {
        let field = Field(range: 6..<(document.bytes.count - 2), writing: .jsonString)
        let turn = Turn(participant: 0, fields: [field], in: document)
        let conversation = Conversation(
            id: "c", source: "a", participants: [Participant(role: .customer)], turns: [turn])
        let text = turn.string
        let place = { (word: String) throws -> Range<Int> in
            let range = try #require(text.range(of: word))
            return text.utf8.distance(
                from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(
                    from: text.startIndex, to: range.upperBound)
        }
        let values = try [
            value("person_name", place("Ana 五\n")), value("pin", place("4821")),
            value("account_password", place("rosebud")),
        ]
        let profile = Profile(
            name: "p", operations: ["pin": Mask(), "account_password": Sealing()], standard: Sealing())
        return Redactor.redact(document, [understanding(of: conversation, values: values)], profile: profile)
    }

    private func fault(_ record: VaultRecord, _ bytes: [UInt8], _ key: Key) -> Vault.Fault? {
        do throws(Vault.Fault) {
            _ = try Vault.open(record, bytes, key: key)
            return nil
        } catch {
            return error
        }
    }

    @Test func `what was sealed comes back as it was written, and nothing else does`() throws {
        let result = try redact()
        let record = try #require(Vault.seal(result, of: document, key: try key()))
        #expect(
            String(decoding: result.redacted.content, as: UTF8.self)
                == #"{"t":"«[PERSON_NAME_1]» **** [ACCOUNT_PASSWORD_1]"}"#)
        #expect(
            String(decoding: try Vault.open(record, result.redacted.content, key: try key()), as: UTF8.self)
                == #"{"t":"«Ana \u4e94\n» **** [ACCOUNT_PASSWORD_1]"}"#)
    }

    @Test func `a record is a line of JSON that says nothing of a value`() throws {
        let record = try #require(Vault.seal(try redact(), of: document, key: try key()))
        #expect(record.line.last == UInt8(ascii: "\n") && record.line.count { $0 == UInt8(ascii: "\n") } == 1)
        #expect(try VaultRecord(line: record.line) == record)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(record.line)) as? [String: String])
        #expect(object.keys.sorted() == ["box", "digest", "nonce", "source"])
        #expect(object["source"] == document.source && object["digest"]?.count == 64)
        #expect(!String(decoding: record.line + record.box, as: UTF8.self).contains("Ana"))
    }

    @Test func `a wrong key, a changed file and a damaged record are told apart`() throws {
        let result = try redact()
        let bytes = result.redacted.content
        let record = try #require(Vault.seal(result, of: document, key: try key()))
        #expect(fault(record, bytes, try key()) == nil)
        #expect(fault(record, bytes, try key("another key of mine")) == .wrongKey)
        #expect(fault(record, bytes + [0x0A], try key()) == .fileChanged)
        var box = record.box
        box[box.count - 1] ^= 1
        let damaged = [
            VaultRecord(source: "a", digest: record.digest, nonce: record.nonce, box: box),
            VaultRecord(source: "a", digest: record.digest, nonce: [], box: record.box),
            VaultRecord(source: "a", digest: record.digest, nonce: record.nonce, box: []),
            VaultRecord(source: "a", digest: Blake2b.hash(bytes + [1]), nonce: record.nonce, box: record.box),
        ]
        for record in damaged { #expect(fault(record, bytes, try key()) == .damaged) }
    }

    @Test(arguments: ["", "{}", "[]", #"{"source": "a", "digest": "zz", "nonce": "AA==", "box": "AA=="}"#, "\u{FFFD}"])
    func `a line that is no record is damaged`(line: String) {
        #expect(throws: Vault.Fault.damaged) { try VaultRecord(line: Array(line.utf8)) }
    }

    @Test func `where nothing is to be kept there is no record`() throws {
        let empty = Redactor.redact(document, [], profile: .share)
        #expect(Vault.seal(empty, of: document, key: try key()) == nil)
    }

    @Test(arguments: DocumentKind.allCases)
    func `whatever is sealed, the original comes back byte for byte`(kind: DocumentKind) throws {
        let profile = Profile(name: "p", standard: Sealing())
        var sealed = 0
        for seed in 0..<100 {
            var random = RandomDocuments(seed: 5000 + seed)
            let document = random.document(kind)
            let found = try #require(recognise(document)).read(document).conversations.map {
                understanding(of: $0, values: random.values(in: $0))
            }
            let result = Redactor.redact(document, found, profile: profile)
            for edit in result.edits {
                #expect(result.redacted.content[edit.output].starts(with: Array("[EMAIL_".utf8)), "seed \(seed)")
            }
            guard let record = Vault.seal(result, of: document, key: try key()) else { continue }
            sealed += 1
            #expect(try Vault.open(record, result.redacted.content, key: try key()) == document.bytes, "seed \(seed)")
        }
        #expect(sealed > 50)
    }
}
