internal import ArgumentParser

@main
struct Command: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parley",
        abstract: "Reads customer-service chats and calls: why customers came, what they proved, what must not be shared.",
        discussion: "Works offline. Exit 0: all done. 1: done, but some inputs could not be read. 2: wrong usage or a broken rule pack.",
        version: "0.1.0",
        subcommands: [
            AnalyzeCommand.self, RedactCommand.self, ExportCommand.self, ExplainCommand.self, RulesCommand.self,
            FormatsCommand.self,
        ])

    /// Wrong usage ends with 2, as every other refusal before any work is done.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let refusal as Refusal {
            Terminal.complain(refusal.description)
            exit(withError: ExitCode(2))
        } catch {
            let code = exitCode(for: error)
            if code == .success || error is ExitCode { exit(withError: error) }
            Terminal.error(fullMessage(for: error))
            exit(withError: ExitCode(2))
        }
    }
}

/// Why nothing was done.
struct Refusal: Error, CustomStringConvertible {
    let description: String
}
