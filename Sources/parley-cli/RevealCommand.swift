internal import ArgumentParser
internal import Parley
internal import Storing
internal import Transcripts

struct RevealCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reveal", abstract: "Put the originals of a vault back into the files they were taken out of.")

    @Argument(help: "The folder that `parley redact` wrote.")
    var copy: String

    @Option(help: "The file that was written with --vault.")
    var vault: String

    @OptionGroup var keyOptions: KeyOptions

    @Option(name: .shortAndLong, help: "The folder to write. It appears when complete.")
    var output: String

    func run() throws {
        do {
            guard let key = try keyOptions.load() else {
                throw Refusal(description: "error: no key; name its file with --key-file, or set PARLEY_KEY")
            }
            let result = try Reveal(key: key).run(copy, vault: vault, output: output)
            for problem in result.problems { Terminal.complain(problem.description) }
            Terminal.out("\(counted(result.files, "file")) written to \(output)")
            if !result.problems.isEmpty { throw ExitCode(1) }
        } catch let problem as Problem {
            throw Refusal(description: problem.description)
        } catch let obstacle as OutputFolder.Obstacle {
            throw Refusal(description: obstacle.description)
        }
    }
}
