internal import ArgumentParser
internal import Parley
internal import Storing

struct AnalyzeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze", abstract: "Read every transcript and write the analysis: results, CSV reports, totals.")

    @OptionGroup var options: RunOptions
    @OptionGroup var ruleOptions: RuleOptions

    func run() async throws {
        let book = try ruleOptions.book()
        let options = options
        do {
            let result = try await Analysis(book).run(
                options.paths, output: options.output, jobs: options.work.jobs
            ) {
                options.work.report($0, done: $1, all: $2)
            }
            if !options.work.quiet && !result.files.isEmpty {
                let table = SummaryTable(rules: book.rules, style: Style(isOn: options.work.color.isOn))
                Terminal.out(table.text(of: result, output: options.output))
            }
            if !result.problems.isEmpty { throw ExitCode(1) }
        } catch let obstacle as OutputFolder.Obstacle {
            throw Refusal(description: obstacle.description)
        }
    }
}
