import Foundation
import Testing

/// A folder below `Cases/` that says what a command line does.
///
/// - `command`: the arguments, a run a line, parted by spaces. The last run is the one that is looked at; those before it must
///   end with 0.
/// - `input/`: is there as `input` in the folder in which the program runs.
/// - `stdin`: standard input of the last run.
/// - `rules`: the packs to use, as a path below the repository; `Tests/CommandTests/Rules` unless given.
/// - `expected.stdout`, `expected.stderr`, `expected.code`: what the last run says.
/// - `expected.files`: every file that is there afterwards, hidden ones too, but those of `input`.
/// - `expected/`: the content of some of these files; every file in it is compared.
///
/// `RECORD=1 swift test --filter CommandTests` writes what comes out; the content of files is written for those that are
/// in `expected/` already. Recording always fails the run: read the differences before you keep them.
struct CommandCase: CustomTestStringConvertible {
    let folder: URL

    var testDescription: String { folder.lastPathComponent }

    static let all: [CommandCase] = {
        let cases = Repository.commandTests.appendingPathComponent("Cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        return names.sorted().filter { !$0.hasPrefix(".") }.map {
            CommandCase(folder: cases.appendingPathComponent($0))
        }
    }()

    static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

    /// What came out, or should: file names of the case and their content.
    typealias Outcome = [String: Data]

    func expected() throws -> Outcome {
        try contents(of: folder).filter { $0.key.hasPrefix("expected") }
    }

    func actual() throws -> Outcome {
        let work = try TemporaryFolder()
        let input = folder.appendingPathComponent("input")
        if exists(input) { try FileManager.default.copyItem(at: input, to: work.url.appendingPathComponent("input")) }
        let before = try contents(of: work.url)
        let run = try runAll(in: work)
        var outcome: Outcome = [:]
        for (name, text) in [("stdout", run.stdout), ("stderr", run.stderr), ("code", "\(run.code)\n")] {
            outcome["expected.\(name)"] = Data(normalized(text, work).utf8)
        }
        let after = try contents(of: work.url)
        let added =
            after.keys.filter { after[$0] != before[$0] }
            + before.keys.filter { after[$0] == nil }.map { "gone: \($0)" }
        outcome["expected.files"] = Data(added.sorted().map { $0 + "\n" }.joined().utf8)
        for name in try expected().keys where name.hasPrefix("expected/") {
            outcome[name] = after[String(name.dropFirst("expected/".count))] ?? Data()
        }
        return outcome
    }

    func record(_ outcome: Outcome) throws {
        for (name, content) in outcome { try content.write(to: folder.appendingPathComponent(name)) }
    }

    private func runAll(in work: TemporaryFolder) throws -> Program.Run {
        var program = try Program(in: work)
        program.rules = Repository.root.appendingPathComponent(try text(of: "rules") ?? "Tests/CommandTests/Rules")
        let commands = (try text(of: "command") ?? "").split(separator: "\n").map {
            $0.split(separator: " ").map(String.init)
        }
        for command in commands.dropLast() {
            let run = try program.run(command)
            if run.code != 0 { throw FailedPreparation(description: "\(command) ends with \(run.code): \(run.stderr)") }
        }
        let stdin = folder.appendingPathComponent("stdin")
        return try program.run(commands.last ?? [], stdin: exists(stdin) ? stdin : nil)
    }

    struct FailedPreparation: Error, CustomStringConvertible {
        let description: String
    }

    /// Paths of this machine have no place in what is expected.
    private func normalized(_ text: String, _ work: TemporaryFolder) -> String {
        text.replacingOccurrences(of: work.url.path, with: "<work>")
            .replacingOccurrences(of: Repository.root.path, with: "<root>")
    }

    private func text(of name: String) throws -> String? {
        let file = folder.appendingPathComponent(name)
        guard exists(file) else { return nil }
        return try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)
    }

    private func exists(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }
}
