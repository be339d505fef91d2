internal import Auditing
internal import Evaluating
internal import RulePacks
internal import Understanding

extension KnownIds {
    /// What these rules, and the program itself, can find.
    init(_ rules: RuleSet) {
        self.init(
            types: rules.reportedTypes, intents: rules.statements(.intent).map(\.id),
            findings: Finding.ID.allCases.map(\.rawValue), outcomes: Outcome.allCases.map(\.rawValue))
    }
}
