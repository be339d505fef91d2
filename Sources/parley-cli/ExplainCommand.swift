internal import ArgumentParser
internal import Parley
internal import Transcripts
internal import Understanding

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say why: each value, intent and outcome with rule, place and reason.")

    @Argument(help: "A transcript file.")
    var file: String

    @Option(help: "Only the conversation with this id.")
    var conversation: String?

    @Flag(help: "Show the text of what was found; a CVV or password never.")
    var showText = false

    @OptionGroup var ruleOptions: RuleOptions

    func run() throws {
        let explanation = Explanation(try ruleOptions.book())
        do {
            let (understandings, problems) = try explanation.understand(file)
            let wanted = understandings.filter { conversation == nil || $0.conversation.id == conversation }
            if wanted.isEmpty, let conversation {
                throw Refusal(
                    description: "\(file): error: no conversation \(conversation); leave --conversation out to see all")
            }
            for understanding in wanted {
                Terminal.out(ExplanationText(understanding, showsText: showText).text)
            }
            for problem in problems { Terminal.complain(problem.description) }
            if !problems.isEmpty { throw ExitCode(1) }
        } catch let problem as Problem {
            Terminal.complain(problem.description)
            throw ExitCode(1)
        }
    }
}
