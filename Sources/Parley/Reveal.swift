#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
internal import Reading
internal import Redacting
public import Secrets
internal import Storing
public import Transcripts

/// Puts the originals of a vault back into redacted files.
public struct Reveal: Sendable {
    public struct Result: Sendable {
        public let files: Int
        public let problems: [Problem]
    }

    private let key: Key

    public init(key: Key) { self.key = key }

    /// Writes the files of which the vault keeps something, with that in its place; the others are left out.
    ///
    /// - Parameters:
    ///   - copy: the folder that was redacted into.
    ///   - vault: the file that was written beside it.
    /// - Throws: ``Problem`` when the vault cannot be read, ``OutputFolder/Obstacle`` when nothing can be written.
    public func run(_ copy: String, vault: String, output: String) throws -> Result {
        guard let data = FileManager.default.contents(atPath: vault) else {
            throw Problem(path: vault, what: "the vault cannot be read", remedy: "check the path and its permissions")
        }
        let folder = try OutputFolder(at: output, replacing: [], among: [])
        var problems: [Problem] = []
        var files = 0
        for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
            do throws(Problem) {
                let record = try Self.record(Array(line), number: index + 1, vault: vault)
                let bytes = try revealed(record, in: copy)
                try Self.write(bytes, to: record.source, in: folder)
                files += 1
            } catch {
                problems.append(error)
            }
        }
        try folder.commit()
        return Result(files: files, problems: problems)
    }

    private static func record(_ line: [UInt8], number: Int, vault: String) throws(Problem) -> VaultRecord {
        do throws(Vault.Fault) {
            let record = try VaultRecord(line: line)
            let parts = record.source.split(separator: "/", omittingEmptySubsequences: false)
            // Whoever changed the vault must not choose where files are written.
            if parts.contains("..") || parts.contains("") { throw Vault.Fault.damaged }
            return record
        } catch {
            throw Problem(
                path: vault, line: number, what: "this line is no record of a vault", remedy: "use the vault as it was")
        }
    }

    private func revealed(_ record: VaultRecord, in copy: String) throws(Problem) -> [UInt8] {
        let path = "\(copy)/\(record.source)"
        let document = try DocumentReader.read(Input(path: path, source: record.source))
        let text: [UInt8]
        do throws(Vault.Fault) {
            text = try Vault.open(record, document.bytes, key: key)
        } catch {
            throw Self.problem(error, path: path)
        }
        return try Transcoding.encoded(text, in: document.encoding, path: path)
    }

    private static func write(_ bytes: [UInt8], to name: String, in folder: OutputFolder) throws(Problem) {
        do throws(OutputFolder.Obstacle) {
            let file = try folder.file(named: name)
            try file.write(bytes)
            try file.flush()
        } catch {
            throw Problem(path: error.path, what: error.what, remedy: error.remedy)
        }
    }

    private static func problem(_ fault: Vault.Fault, path: String) -> Problem {
        switch fault {
        case .wrongKey:
            Problem(path: path, what: "was redacted with another key", remedy: "give the key of that run")
        case .fileChanged:
            Problem(
                path: path, what: "is not the file that was written with this vault",
                remedy: "use the copy as it was written")
        case .damaged:
            Problem(path: path, what: "its record in the vault is damaged", remedy: "use the vault as it was")
        }
    }
}
