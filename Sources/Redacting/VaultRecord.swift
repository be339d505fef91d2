#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
internal import Transcripts

/// One line of a vault: which file it belongs to, and what was taken out of it, encrypted.
public struct VaultRecord: Sendable, Equatable {
    /// The path of the file below the folder that was redacted.
    public var source: String
    /// BLAKE2b-256 of the redacted bytes.
    public let digest: [UInt8]
    let nonce: [UInt8]
    let box: [UInt8]

    init(source: String, digest: [UInt8], nonce: [UInt8], box: [UInt8]) {
        self.source = source
        self.digest = digest
        self.nonce = nonce
        self.box = box
    }

    private struct Line: Decodable {
        let source: String
        let digest: String
        let nonce: Data
        let box: Data
    }

    /// - Throws: ``Vault/Fault/damaged`` when the line is no record.
    public init(line: [UInt8]) throws(Vault.Fault) {
        guard let read = try? JSONDecoder().decode(Line.self, from: Data(line)), let digest = Self.bytes(read.digest)
        else { throw .damaged }
        self.init(source: read.source, digest: digest, nonce: Array(read.nonce), box: Array(read.box))
    }

    /// The record as a line of JSON, with the line break.
    public var line: [UInt8] {
        let source = Writing.jsonString.encode(source)
        let digest = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let rest = [digest, Data(nonce).base64EncodedString(), Data(box).base64EncodedString()]
        return Array(#"{"source": ""#.utf8) + source
            + Array("\", \"digest\": \"\(rest[0])\", \"nonce\": \"\(rest[1])\", \"box\": \"\(rest[2])\"}\n".utf8)
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        let digits = hex.compactMap(\.hexDigitValue)
        guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
