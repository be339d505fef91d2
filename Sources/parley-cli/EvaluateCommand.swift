internal import ArgumentParser
internal import Parley
internal import Reporting
internal import Transcripts

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Say how well an analysis agrees with gold, which is what people found in the same conversations.",
        discussion: "Exit 1 also when a figure is on the wrong side of its limit; 2 also when the gold has a fault.")

    @Option(
        help: "A file of conversations (JSONL), each with a `gold` object, or a folder of such files; may be repeated.")
    var gold: [String]

    @Flag(help: "List each miss: conversation, turn, code points, type and rule.")
    var misses = false

    @Flag(help: "Show the text of the misses; a CVV or password never.")
    var showText = false

    @Flag(help: "Print one JSON object instead of tables.")
    var json = false

    @OptionGroup var thresholds: ThresholdOptions
    @OptionGroup var work: WorkOptions
    @OptionGroup var ruleOptions: RuleOptions

    func validate() throws {
        if showText && !misses { throw ValidationError("--show-text is of use with --misses only") }
    }

    func run() async throws {
        let book = try ruleOptions.book()
        let work = work
        do {
            let result = try await Evaluation(book).run(gold, jobs: work.jobs) {
                work.report($0, done: $1, all: $2)
            }
            if !work.quiet { show(result) }
            let faults = thresholds.faults(of: result.score)
            for fault in faults {
                Terminal.complain("\(gold.joined(separator: ", ")): error: \(fault); see --misses")
            }
            if !faults.isEmpty || !result.problems.isEmpty { throw ExitCode(1) }
        } catch let broken as Evaluation.BrokenGold {
            throw Refusal(description: broken.faults.map(\.description).joined(separator: "\n"))
        }
    }

    private func show(_ result: Evaluation.Result) {
        let list = misses ? MissList(result, showsText: showText) : nil
        if json {
            Terminal.out(JSONText.of(EvaluationDocument(score: result.score, misses: list?.misses)))
        } else {
            Terminal.out(EvaluationText(style: Style(isOn: work.color.isOn)).text(of: result, list))
        }
    }
}
