internal import ArgumentParser
internal import Parley
internal import Storing

struct RedactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Write a copy of the tree with placeholders for sensitive values, the same elsewhere byte for byte.")

    @OptionGroup var options: RunOptions
    @OptionGroup var ruleOptions: RuleOptions

    func run() async throws {
        let rules = try ruleOptions.load()
        let options = options
        do {
            let result = try await Redaction(rules: rules).run(
                options.paths, output: options.output, jobs: options.work.jobs
            ) {
                options.work.report($0, done: $1, all: $2)
            }
            if !options.work.quiet && result.files > 0 {
                let values = counted(result.values, "value")
                Terminal.out("\(values) replaced in \(counted(result.files, "file")), written to \(options.output)")
            }
            if !result.problems.isEmpty { throw ExitCode(1) }
        } catch let obstacle as OutputFolder.Obstacle {
            throw Refusal(description: obstacle.description)
        }
    }
}
