internal import Evaluating
internal import Parley

/// An evaluation as tables for a person.
struct EvaluationText {
    let style: Style

    /// - Parameter misses: nil when they are not asked for.
    func text(of result: Evaluation.Result, _ misses: MissList?) -> String {
        let score = result.score
        let counts = [
            counted(score.primary.whole, "conversation"), counted(score.values.recall.whole, "value"),
        ]
        let problems = result.problems.isEmpty ? "" : "; \(counted(result.problems.count, "problem")) named above"
        let rates = score.overall.filter { if case .rate = $0.value { true } else { false } }
        let taken = score.confusion.sorted { $0.key < $1.key }.flatMap { gold, found in
            found.sorted { $0.key < $1.key }.map {
                FigureRow(name: "\(gold) taken for \($0.key)", figures: ["": .count($0.value)])
            }
        }
        let sections = [
            [style.bold(counts.joined(separator: ", ") + ", from \(counted(result.files, "file"))" + problems)],
            table("all", rates.map { FigureRow(name: label($0.key), figures: ["": $0.value]) }),
            table("value types", score.typeRows),
            table("intents", score.intentRows),
            table("findings", score.findingRows),
            table("wrong primary intents", taken),
            table("groups", score.groupRows),
            misses.map { [style.dim("misses")] + $0.misses.map { "  \($0)" } } ?? [],
        ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// Names to the left, figures right-aligned below the names of their columns.
    private func table(_ heading: String, _ rows: [FigureRow]) -> [String] {
        guard let columns = rows.first?.figures.map({ label($0.key) }) else { return [] }
        let nameWidth = ([heading.count] + rows.map { $0.name.count + 2 }).max() ?? 0
        let widths = columns.map { max($0.count, 5) + 2 }
        let line = { (name: String, cells: [String]) in
            name + String(repeating: " ", count: nameWidth - name.count)
                + zip(cells, widths).map { String(repeating: " ", count: max(1, $1 - $0.count)) + $0 }.joined()
        }
        let head = columns == [""] ? heading : line(heading, columns)
        return [style.dim(head)] + rows.map { line("  \($0.name)", $0.figures.map { cell($0.value) }) }
    }

    private func cell(_ figure: Figure) -> String {
        switch figure {
        case .count(let count): String(count)
        case .rate(let rate?): decimals(rate, 3)
        case .rate(nil): "-"
        }
    }

    /// `intent_f1` as words.
    private func label(_ name: String) -> String {
        name.split(separator: "_").map { $0 == "f1" ? "F1" : $0 }.joined(separator: " ")
    }
}
