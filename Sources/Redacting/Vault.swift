public import Secrets
public import Transcripts

/// Originals of values, encrypted, beside the files that they were taken out of.
///
/// A record stands for one file. Who has the key and the redacted file gets the values back that an operator `vault`
/// replaced; who has only the record learns how large they are together.
public enum Vault {
    /// Why nothing is brought back.
    public enum Fault: Error, Sendable, Equatable {
        /// The record was sealed with another key.
        case wrongKey
        /// The redacted file is not, or is no longer, the one that the record was made for.
        case fileChanged
        /// The record is no record, or bytes of it were changed.
        case damaged
    }

    /// Seals what a redaction took out, for the operator `vault` alone.
    ///
    /// - Returns: nil when it took nothing out that is to be kept.
    public static func seal(_ result: RedactedDocument, of document: Document, key: Key) -> VaultRecord? {
        let kept = result.edits.filter(\.goesIntoVault).map { edit in
            Deposit.Entry(range: edit.output, original: Array(document.bytes[edit.range]))
        }
        if kept.isEmpty { return nil }
        let digest = Blake2b.hash(result.redacted.content)
        let subkey = key.subkey(for: purpose)
        let sealed = SecretBox.seal(Deposit(digest: digest, entries: kept).bytes, key: subkey)
        return VaultRecord(
            source: document.source, digest: digest, nonce: sealed.nonce, box: mark(of: subkey) + sealed.box)
    }

    /// The redacted bytes with the originals in their places again.
    ///
    /// - Parameter redacted: in UTF-8, as ``RedactedDocument/redacted`` has them.
    public static func open(_ record: VaultRecord, _ redacted: [UInt8], key: Key) throws(Fault) -> [UInt8] {
        let subkey = key.subkey(for: purpose)
        let mark = mark(of: subkey)
        guard record.box.count >= mark.count else { throw .damaged }
        guard record.box.starts(with: mark) else { throw .wrongKey }
        let box = Array(record.box[mark.count...])
        guard let bytes = SecretBox.open(box, nonce: record.nonce, key: subkey), let deposit = Deposit(bytes),
            deposit.digest == record.digest
        else { throw .damaged }
        guard Blake2b.hash(redacted) == record.digest else { throw .fileChanged }
        let edits = deposit.entries.map { Edit(range: $0.range, replacement: $0.original) }
        guard edits.last.map({ $0.range.upperBound <= redacted.count }) ?? true else { throw .damaged }
        return splice(edits, into: redacted)
    }

    private static let purpose = "vault"

    /// What tells a wrong key from a damaged box: sixteen bytes that the key alone makes, before the box.
    private static func mark(of key: SecretBytes) -> [UInt8] {
        Blake2b.hash(Array("mark of the key".utf8), key: key, length: 16)
    }
}
