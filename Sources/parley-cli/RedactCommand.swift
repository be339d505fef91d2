internal import ArgumentParser
internal import Parley
internal import Storing

struct RedactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Write a copy of the tree with placeholders for sensitive values, the same elsewhere byte for byte.")

    @OptionGroup var options: RunOptions
    @OptionGroup var ruleOptions: RuleOptions

    @Flag(help: "Copy files that are not understood as they are, instead of withholding them.")
    var passthroughUnknown = false

    func run() async throws {
        let rules = try ruleOptions.load()
        let options = options
        var redaction = Redaction.Options()
        redaction.jobs = options.work.jobs
        redaction.passesUnknownThrough = passthroughUnknown
        do {
            let result = try await Redaction(rules: rules).run(
                options.paths, output: options.output, options: redaction
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
