internal import Parley
internal import Reporting
internal import RulePacks

/// The short table that an analysis prints.
struct SummaryTable {
    let rules: RuleSet
    let style: Style

    func text(of result: Analysis.Result, output: String) -> String {
        let totals = result.totals
        var lines = [
            style.bold(
                "\(counted(totals.conversations, "conversation")), \(counted(totals.turns, "turn")),"
                    + " from \(counted(result.inputs, "file"))"
                    + (result.problems.isEmpty ? "" : "; \(counted(result.problems.count, "problem")) named above")),
            "",
        ]
        lines += section("why customers came", totals.primary_intents)
        lines += section("sensitive values", totals.values)
        lines += section("findings", totals.findings)
        lines += section("how it ended", totals.outcomes)
        lines.append("written to \(output): \(result.files.joined(separator: ", "))")
        return lines.joined(separator: "\n")
    }

    private func section(_ heading: String, _ counts: [String: Int]) -> [String] {
        if counts.isEmpty { return [] }
        let rows = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        let width = rows.map { title(of: $0.key).count }.max() ?? 0
        return [style.dim(heading)]
            + rows.map { id, count in
                let title = title(of: id)
                let number = String(count)
                let gap = String(repeating: " ", count: width - title.count + max(1, 6 - number.count))
                return "  \(title)\(gap)\(number)"
            } + [""]
    }

    private func title(of id: String) -> String {
        id == "none"
            ? "No known reason"
            : id.contains("_") && rules.title(of: id) == id
                ? id.split(separator: "_").joined(separator: " ") : rules.title(of: id)
    }
}
