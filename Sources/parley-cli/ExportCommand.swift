public import ArgumentParser
public import Parley
internal import Auditing
internal import RulePacks
internal import Storing
internal import Transcripts

extension Export.Format: ExpressibleByArgument {}

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Render the reports of a finished analysis again, filtered if wanted.")

    @Argument(help: "A folder that `parley analyze` wrote.")
    var analysis: String

    @Option(help: "csv or jsonl.")
    var format: Export.Format = .csv

    @Option(name: .shortAndLong, help: "The folder to write; without it the conversations go to standard output.")
    var output: String?

    @Option(help: "Only conversations with this intent.")
    var intent: String?

    @Option(help: "Only conversations with this finding.")
    var finding: String?

    @Option(help: "Only conversations that began on this day or later, as 2026-03-01.")
    var since: String?

    @Option(help: "Only conversations that began on this day or before.")
    var until: String?

    @OptionGroup var ruleOptions: RuleOptions

    func validate() throws {
        for day in [since, until].compactMap({ $0 }) where day.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) == nil {
            throw ValidationError("a day is written as 2026-03-01")
        }
    }

    func run() throws {
        let rules = try ruleOptions.book().rules
        try checkIds(rules)
        let export = Export(rules: rules)
        let filter = Export.Filter(intent: intent, finding: finding, since: since, until: until)
        do {
            if let output {
                let files = try export.run(analysis, format: format, filter: filter, output: output)
                Terminal.out("written to \(output): \(files.joined(separator: ", "))")
            } else {
                let report = format == .csv ? "conversations.csv" : "results.jsonl"
                let text = try export.text(of: report, analysis, format: format, filter: filter)
                Terminal.outExactly(text)
            }
        } catch let problem as Problem {
            throw Refusal(description: problem.description)
        } catch let obstacle as OutputFolder.Obstacle {
            throw Refusal(description: obstacle.description)
        }
    }

    /// A misspelt id would find nothing and look as if there were nothing to find.
    private func checkIds(_ rules: RuleSet) throws {
        if let intent, !rules.statements(.intent).contains(where: { $0.id == intent }) {
            throw Refusal(description: "--intent: error: no intent `\(intent)`; see `parley rules list`")
        }
        if let finding, Finding.ID(rawValue: finding) == nil {
            let all = Finding.ID.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal(description: "--finding: error: no finding `\(finding)`; there are \(all)")
        }
    }
}
