import Foundation
import Parley
import Reporting
import RulePacks
import Transcripts

/// The library at work on the files of the repository.
enum Workshop {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let samples = root.appendingPathComponent("samples/transcripts")
    static let samplesGold = root.appendingPathComponent("samples/gold.jsonl")
    static let heldOut = root.appendingPathComponent("Tests/Gold/heldout.jsonl")

    /// The packs of the repository. Loading them compiles every pattern, so it is done once.
    static let rules = Result { try PackLibrary.load(adding: [], executable: root.appendingPathComponent("x").path) }

    /// Analyzes a path into a folder and reads the records back.
    static func analyze(_ path: URL, into folder: TemporaryFolder, jobs: Int = 2) async throws -> [ConversationRecord] {
        let output = "\(folder.path)/analysis"
        _ = try await Analysis(rules: rules.get()).run([path.path], output: output, jobs: jobs) { _, _, _ in }
        return try Data(contentsOf: URL(fileURLWithPath: "\(output)/results.jsonl"))
            .split(separator: UInt8(ascii: "\n")).compactMap(ConversationRecord.init(line:))
    }

    /// Redacts a path into a folder and hands back where the copy is.
    static func redact(_ path: URL, into folder: TemporaryFolder, name: String = "copy") async throws -> URL {
        let output = URL(fileURLWithPath: "\(folder.path)/\(name)")
        let redaction = Redaction(rules: try rules.get())
        _ = try await redaction.run([path.path], output: output.path, jobs: 2) { _, _, _ in }
        return output
    }
}
