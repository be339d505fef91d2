import Detecting
import Normalizing
import RulePacks
import Transcripts

func pack(_ rules: String) -> PackSource {
    PackSource(
        description: RuleFile(path: "pack.yaml", text: "pack: test"), files: [RuleFile(path: "rules.yaml", text: rules)]
    )
}

/// A scanner for one value rule, `r0`, given as a YAML mapping without the id and the examples.
func scanner(_ rule: String) throws -> Scanner {
    let body = rule.dropFirst().dropLast()
    let text = "values:\n  - {id: r0, \(body), examples: {match: \"«a»\", skip: b}}"
    return Scanner(Program(try RuleSet(loading: [pack(text)])))
}

func view(_ text: String) -> NormalizedText { Normalizer().normalize(Array(text.utf8)) }

func scan(_ text: String, with scanner: Scanner, by role: Role = .customer) -> TurnHits {
    scanner.scan(view(text), by: role)
}

func scan(_ rule: String, _ text: String, by role: Role = .customer) throws -> TurnHits {
    scan(text, with: try scanner(rule), by: role)
}

/// A hit of a pattern of a value rule.
func hit(_ rule: Int, pattern: Int = 0, _ match: Range<Int>, value: Range<Int>) -> Hit {
    Hit(use: .value(rule: rule, pattern: pattern), match: match, value: value)
}
