internal import ArgumentParser

@main
struct Command: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parley",
        abstract:
            "Reads customer-service chats and calls: why customers came, what they proved, what must not be shared.",
        discussion:
            "Works offline. Exit 0: all done. 1: done, but some inputs could not be read. 2: wrong usage or a broken rule pack.",
        version: "0.1.0",
        subcommands: [
            AnalyzeCommand.self, RedactCommand.self, RevealCommand.self, ExportCommand.self, EvaluateCommand.self,
            ExplainCommand.self,
            RulesCommand.self, FormatsCommand.self,
        ])

    /// Wrong usage ends with 2, as every other refusal before any work is done.
    static func main() async {
        Terminal.keepBrokenPipesQuiet()
        Interruption.watch()
        do {
            try checkName(CommandLine.arguments.dropFirst().first)
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
            Terminal.error(asOurs(fullMessage(for: error)))
            exit(withError: ExitCode(2))
        }
    }

    /// The parser takes a misspelt command for an argument and complains of what stands after it.
    private static func checkName(_ name: String?) throws {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard let name, !name.hasPrefix("-"), !(names + ["help"]).contains(name) else { return }
        throw Refusal(description: "error: no command `\(name)`; there are \(names.joined(separator: ", "))")
    }

    /// The parser's own words begin with `Error: `; all messages of this program begin alike.
    private static func asOurs(_ message: String) -> String {
        message.hasPrefix("Error: ") ? "parley: error: " + message.dropFirst("Error: ".count) : message
    }
}

/// Why nothing was done.
struct Refusal: Error, CustomStringConvertible {
    let description: String
}
