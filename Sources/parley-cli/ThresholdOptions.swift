internal import ArgumentParser
internal import Evaluating

/// What an evaluation must reach at least, or may reach at most.
struct ThresholdOptions: ParsableArguments {
    @Option(help: "Fail below this share of gold values found, from 0 to 1.")
    var minRecall: Double?

    @Option(help: "Fail below this share of gold values found by their type.")
    var minTyped: Double?

    @Option(help: "Fail below this share of values found that are gold.")
    var minPrecision: Double?

    @Option(help: "Fail below this share of harmless pieces left alone.")
    var minKept: Double?

    @Option(help: "Fail above this share of gold values that redaction leaves standing.")
    var maxLeaked: Double?

    @Option(help: "Fail below this share of right primary intents.")
    var minPrimary: Double?

    @Option(help: "Fail below this F1 of the intents.")
    var minIntentF1: Double?

    @Option(help: "Fail below this F1 of the findings.")
    var minFindingF1: Double?

    private struct Threshold {
        let option: String
        let limit: Double?
        let name: String
        let figure: (Score) -> Double?
        var isMost: Bool { option.hasPrefix("--max") }
    }

    private var all: [Threshold] {
        [
            Threshold(option: "--min-recall", limit: minRecall, name: "recall") { $0.values.recall.rate },
            Threshold(option: "--min-typed", limit: minTyped, name: "typed") { $0.values.typed.rate },
            Threshold(option: "--min-precision", limit: minPrecision, name: "precision") {
                $0.values.precision.rate
            },
            Threshold(option: "--min-kept", limit: minKept, name: "kept") { $0.kept.rate },
            Threshold(option: "--max-leaked", limit: maxLeaked, name: "leaked") { $0.leaked.rate },
            Threshold(option: "--min-primary", limit: minPrimary, name: "primary") { $0.primary.rate },
            Threshold(option: "--min-intent-f1", limit: minIntentF1, name: "intent F1") { $0.intents.total.f1 },
            Threshold(option: "--min-finding-f1", limit: minFindingF1, name: "finding F1") { $0.findings.total.f1 },
        ]
    }

    func validate() throws {
        for threshold in all {
            guard let limit = threshold.limit, !(0...1).contains(limit) else { continue }
            throw ValidationError("\(threshold.option) must be from 0 to 1")
        }
    }

    /// What a score does not reach, in words; a figure of nothing reaches all.
    func faults(of score: Score) -> [String] {
        all.compactMap { threshold in
            guard let limit = threshold.limit, let figure = threshold.figure(score) else { return nil }
            guard threshold.isMost ? figure > limit : figure < limit else { return nil }
            // Rounded away from the limit, so that the two never read alike.
            let shown = decimals(figure, 3, rounded: threshold.isMost ? .up : .down)
            let (side, verb) = threshold.isMost ? ("above", "allows") : ("below", "asks")
            return "\(threshold.name) is \(shown), \(side) the \(decimals(limit, 3)) that \(threshold.option) \(verb)"
        }
    }
}
