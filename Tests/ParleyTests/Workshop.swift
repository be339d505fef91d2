import Evaluating
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
    /// Gold that may be looked at while rules are written.
    static let read = gold("read")
    /// Gold that may not.
    static let unread = gold("unread")

    static func gold(_ name: String) -> URL { root.appendingPathComponent("Tests/Gold/\(name).jsonl") }

    /// The packs of the repository. Loading them compiles every pattern, so it is done once.
    static let rules = Result { try PackLibrary.load(adding: [], executable: root.appendingPathComponent("x").path) }
    /// Gates are made once for all tests.
    static let book = Result { Rulebook(try rules.get()) }

    /// Analyses that several tests look at, made once.
    static let samplesAnalysis = Task { try await analyze(samples) }
    static let readAnalysis = Task { try await analyze(read) }
    static let unreadAnalysis = Task { try await analyze(unread) }

    /// Redacted copies that several tests look at, made once.
    static let samplesCopy = Task { try await Copy(of: samples) }
    /// Of every third conversation, since proving a copy takes several readings.
    static let readCopy = Task {
        let folder = try TemporaryFolder()
        let lines = try Data(contentsOf: read).split(separator: UInt8(ascii: "\n"))
        let third = lines.everyThird.map { $0 + [UInt8(ascii: "\n")] }.reduce(Data(), +)
        return try await Copy(of: URL(filePath: folder.add("read.jsonl", bytes: Array(third))))
    }

    /// A redacted copy, gone with the last who looks at it.
    struct Copy: Sendable {
        private let folder: TemporaryFolder
        let path: URL

        init(of path: URL) async throws {
            folder = try TemporaryFolder()
            self.path = try await Workshop.redact(path, into: folder)
        }
    }

    static func analyze(_ path: URL, jobs: Int = 2) async throws -> Analysed {
        let folder = try TemporaryFolder()
        let output = URL(fileURLWithPath: "\(folder.path)/analysis")
        _ = try await Analysis(book.get()).run([path.path], output: output.path, jobs: jobs) { _, _, _ in }
        return Analysed(files: try contents(of: output))
    }

    /// Redacts a path into a folder and hands back where the copy is.
    static func redact(_ path: URL, into folder: TemporaryFolder, name: String = "copy") async throws -> URL {
        let output = URL(fileURLWithPath: "\(folder.path)/\(name)")
        let redaction = Redaction(try book.get())
        var options = Redaction.Options()
        options.jobs = 2
        _ = try await redaction.run([path.path], output: output.path, options: options) { _, _, _ in }
        return output
    }
}

/// The files that an analysis wrote.
struct Analysed {
    let files: [String: Data]

    var records: [ConversationRecord] {
        (files["results.jsonl"] ?? Data()).split(separator: UInt8(ascii: "\n")).compactMap(
            ConversationRecord.init(line:))
    }

    /// How well the records agree with gold, which may stand in another file than what was analyzed.
    func score(against gold: [GoldConversation]) -> Score {
        let byId = Dictionary(records.map { ($0.conversation_id, $0) }, uniquingKeysWith: { first, _ in first })
        var score = Score()
        for conversation in gold {
            let record = byId[conversation.conversation_id]
            score.add(conversation, record, redacted: record?.redacted(conversation.turns))
        }
        return score
    }
}

extension GoldConversation {
    static func all(in file: URL) throws -> [GoldConversation] {
        try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(GoldConversation.self, from: $0)
        }
    }
}

extension ConversationRecord {
    /// The texts of its turns with a placeholder for each value, made from the record alone.
    func redacted(_ turns: [GoldConversation.Turn]) -> [String] {
        turns.enumerated().map { index, turn in
            let scalars = Array(turn.text.unicodeScalars)
            var result = String.UnicodeScalarView()
            var position = 0
            for value in values where value.turn == index {
                result += scalars[position..<value.start]
                result += value.token.unicodeScalars
                position = value.end
            }
            result += scalars[position...]
            return String(result)
        }
    }
}

/// The files below a folder, each with its content.
func contents(of folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
        let file = folder.appendingPathComponent(name)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else { continue }
        if !isFolder.boolValue { found[name] = try Data(contentsOf: file) }
    }
    return found
}
