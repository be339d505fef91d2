internal import ArgumentParser
internal import Parley
internal import Redacting
internal import RulePacks
internal import Secrets
internal import Storing
internal import Transcripts

struct RedactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Write a copy of the tree with placeholders for sensitive values, the same elsewhere byte for byte.")

    @OptionGroup var options: RunOptions
    @OptionGroup var ruleOptions: RuleOptions

    @Option(help: "What stands in place of values: share, strict, pci, or a YAML file.")
    var profile = "share"

    @OptionGroup var keyOptions: KeyOptions

    @Option(help: "The file to write originals to, encrypted, for types whose operator is vault.")
    var vault: String?

    @Flag(help: "Copy files that are not understood as they are, instead of withholding them.")
    var passthroughUnknown = false

    func run() async throws {
        let book = try ruleOptions.book()
        let redaction = try redactionOptions(book.rules)
        let options = options
        do {
            let result = try await Redaction(book).run(
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

    private func redactionOptions(_ rules: RuleSet) throws -> Redaction.Options {
        var redaction = Redaction.Options()
        redaction.jobs = options.work.jobs
        redaction.passesUnknownThrough = passthroughUnknown
        do {
            redaction.key = try keyOptions.load()
            redaction.profile = try ProfileLibrary.profile(profile, rules: rules, key: redaction.key)
        } catch let error as PackError {
            throw Refusal(description: error.description)
        } catch let problem as Problem {
            throw Refusal(description: problem.description)
        }
        redaction.vault = vault
        if redaction.profile.hasVault && vault == nil {
            throw Refusal(
                description: "\(profile): error: the profile keeps originals; name a file for them with --vault")
        }
        if !redaction.profile.hasVault && vault != nil {
            throw Refusal(description: "--vault: error: no type of the profile \(profile) has the operator vault")
        }
        return redaction
    }
}

/// Where a key is.
struct KeyOptions: ParsableArguments {
    @Option(help: "A file that holds the key for tokens, shifted dates and the vault; else PARLEY_KEY is asked.")
    var keyFile: String?

    func load() throws(Problem) -> Key? { try ProfileLibrary.key(file: keyFile) }
}
