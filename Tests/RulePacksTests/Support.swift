import Testing

@testable import RulePacks

/// A pack with one rule file; its files are named `pack.yaml` and `rules.yaml` in messages.
func pack(_ rules: String, description: String = "pack: test") -> PackSource {
    PackSource(
        description: RuleFile(path: "pack.yaml", text: description), files: [RuleFile(path: "rules.yaml", text: rules)])
}

/// The rules of a single file.
func load(_ rules: String) throws -> RuleSet { try RuleSet(loading: [pack(rules)]) }

/// What loading complains of, a line each; empty when it does not.
func faults(_ sources: [PackSource]) -> [String] {
    do throws(PackError) {
        _ = try RuleSet(loading: sources)
        return []
    } catch {
        return error.faults.map(\.description)
    }
}

func faults(_ rules: String) -> [String] { faults([pack(rules)]) }

/// A value rule without faults, by its id and pattern.
func valueRule(_ id: String, _ pattern: String) -> String {
    #"- {id: \#(id), patterns: ['\#(pattern)'], examples: {match: ["«a»"], skip: [b]}}"#
}

/// Expects that rules have this one fault, at the place that ▸ marks in them.
func expectFault(_ marked: String, _ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let lines = try #require(marked.split(separator: "▸", maxSplits: 1, omittingEmptySubsequences: false).first)
        .split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    let found = faults(marked.filter { $0 != "▸" })
    #expect(found == ["rules.yaml:\(lines.count):\(column): error: \(words)"], sourceLocation: sourceLocation)
}
