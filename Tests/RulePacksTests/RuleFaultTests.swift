import Testing

@testable import RulePacks

/// Rules that say what no rule can say, or not enough.
@Suite struct RuleFaultTests {
    private static let rule = "values:\n  - {id: a, examples: {match: [a], skip: [b]}, "

    @Test(arguments: [
        (
            "values:\n  - id: a\n    ▸paterns: [a]\n    patterns: [a]\n    examples: {match: a, skip: b}",
            "unknown key `paterns` in value rule; use one of addressing, ambiguous, answer, asked_by, asks, cues,"
                + " digits, end_of, examples, fields, goes_on, id, not, patterns, pieces, redact, remember, score, tag, title, topics, type,"
                + " validate, within"
        ),
        (
            "intents:\n  - {id: a, patterns: [a], ▸wait: 3, examples: {match: a, skip: b}}",
            "unknown key `wait` in rule of `intents`; use one of deeds, examples, id, more, not, patterns, title"
        ),
        (
            "▸vlaues: []",
            "unknown key `vlaues` in rule file; use one of actions, facts, fragments, intents, outcomes,"
                + " roles, values, verification"
        ),
        (
            rule + "patterns: [{regex: a, ▸wieght: 2}]}",
            "unknown key `wieght` in pattern; use one of begins, by, first, last, near, regex, said, score, validate, weight"
        ),
        (
            "values:\n  - {id: a, examples: {match: a, skip: b, ▸skp: c}, patterns: [a]}",
            "unknown key `skp` in examples; use one of match, skip"
        ),
        (
            "facts:\n  - {id: a, ▸say: 3, regex: a, examples: {match: a, skip: b}}",
            "unknown key `say` in fact; use one of by, examples, expect, id, regex, title, unit"
        ),
        (
            "verification: {▸need: 2}",
            "unknown key `need` in verification; use one of accepted, before, full_before, needed"
        ),
    ])
    func `an unknown key is a fault at the key`(rules: String, fault: String) throws {
        try expectFault(rules, fault)
    }

    @Test(arguments: [
        ("values:\n  - ▸{id: a, patterns: [a]}", "match"),
        ("values:\n  - ▸{id: a, patterns: [a], examples: {match: a}}", "skip"),
        ("intents:\n  - ▸{id: a, patterns: [a], examples: {skip: a}}", "match"),
        ("facts:\n  - ▸{id: a, regex: a, examples: {match: a}}", "skip"),
    ])
    func `a rule without examples of both kinds is refused`(rules: String, missing: String) throws {
        try expectFault(
            rules,
            "the rule has no \(missing) examples; give it examples that must match and examples that must not")
    }

    @Test(arguments: [
        ("values:\n  - ▸{patterns: [a]}", "value rule has no `id`; give it one"),
        (
            "values:\n  - ▸{id: a, asks: [a], examples: {match: [a], skip: [b]}}",
            "rule `a` asks for a value but has no `answer`; say what a bare value looks like"
        ),
        (
            rule + "patterns: [{regex: ▸a, begins: true}]}",
            "pattern `begins` a number, but rule `a` has no `digits`; say how many digits the value has"
        ),
        (
            rule + "patterns: [{regex: a, said: ▸at}]}",
            "`said` is no sign; write the one ASCII sign that is said, such as '@'"
        ),
        (
            rule.replacing("  - {", with: "  - ▸{") + "patterns: [a], goes_on: [b]}",
            "rule `a` has `goes_on` but not `pieces: true`; say that its values come in pieces"
        ),
        (
            rule + "patterns: [a], tag: ▸other}",
            "no tag can be called `other`; use letters a to z and _, and not `none` or `other`"
        ),
        (
            rule + "patterns: [a], tag: ▸pet name}",
            "no tag can be called `pet name`; use letters a to z and _, and not `none` or `other`"
        ),
        (
            rule + "patterns: [{regex: ▸a, near: 4}]}",
            "pattern is `near` what rule `a` never hears; give the rule `asks`, `cues` or `topics`"
        ),
        (rule + "patterns: [{regex: a, begins: ▸perhaps}], digits: 4}", "expected true or false; write one of them"),
        (
            rule.replacing("  - {", with: "  - ▸{") + "patterns: [a], topics: [b]}",
            "rule `a` has `topics` but no `digits`; say how many digits the value has, or which patterns count only `near` a topic"
        ),
        ("intents:\n  - ▸{id: a, examples: {match: a, skip: b}}", "rule `a` has no `patterns`; give it at least one"),
        ("actions:\n  - ▸{patterns: [a]}", "rule has no `id`; give it one"),
        ("facts:\n  - ▸{id: a, examples: {match: a, skip: b}}", "fact has no `regex`; give it one"),
    ])
    func `a rule without what it needs is refused`(rules: String, fault: String) throws {
        try expectFault(rules, fault)
    }
}
