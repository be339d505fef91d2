import Testing

@testable import RulePacks

/// Patterns that cannot work, and settings out of bounds.
@Suite struct PatternFaultTests {
    private static let rule = "values:\n  - {id: a, examples: {match: [a], skip: [b]}, "
    private static let behind = "; mend the pattern; the offset counts characters after fragments are put in"
    private static let count = "`digits` is no count; write a count such as 4, or a range such as '13-19'"

    @Test(arguments: [
        (rule + "patterns: [▸'ab(c']}", "PCRE2 refuses the pattern at offset 4: missing closing parenthesis" + behind),
        (
            rule + "patterns: [a, {by: any, regex: ▸'卡号[0-9'}]}",
            "PCRE2 refuses the pattern at offset 6: missing terminating ] for character class" + behind
        ),
        (
            rule + "patterns: [▸'a{{two}}']}\nfragments: {two: '((b)'}",
            "PCRE2 refuses the pattern at offset 5: missing closing parenthesis" + behind
        ),
        (rule + "patterns: [▸'a*']}", "the pattern can match nothing at all; require at least one character"),
        (
            rule + "patterns: [a], not: ▸'(?:a|)'}",
            "the pattern can match nothing at all; require at least one character"
        ),
        (rule + "patterns: [▸{by: any}]}", "pattern has no `regex`; give it one"),
        (
            rule + "patterns: [▸'a{{digt}}']}",
            "unknown fragment `digt`; define it in this pack or in one that it extends"
        ),
        (
            rule + "patterns: [▸'x{{a}}']}\nfragments: {a: 'y{{b}}', b: 'z{{a}}'}",
            "fragment `a` uses itself; break the circle"
        ),
        (
            rule + "patterns: [a], validate: [luhn, ▸lunh]}",
            "unknown validator `lunh`; use one of luhn, iccid, imei, nanp, e164, us_zip, cn_id, cn_mobile,"
                + " date, expiry, ssn"
        ),
    ])
    func `a pattern that cannot work is a fault at the pattern`(rules: String, fault: String) throws {
        try expectFault(rules, fault)
    }

    @Test(arguments: [
        (rule + "patterns: [a], score: ▸1.5}", "expected a number from 0.0 to 1.0; write such a number"),
        (rule + "patterns: [{regex: a, weight: ▸6}]}", "expected a number from -5.0 to 5.0; write such a number"),
        (rule + "patterns: [a], within: ▸soon}", "expected a number from 1.0 to 10000.0; write such a number"),
        (rule + "patterns: [a], digits: ▸some}", count),
        (rule + "patterns: [a], digits: ▸19-13}", count),
        (rule + "patterns: [a], digits: ▸-4}", count),
        (rule + "patterns: [a], digits: ▸0}", count),
        (rule + "patterns: [a], redact: ▸drop}", "`drop` is not known here; use one of replace, keep"),
        (rule + "patterns: [a], remember: ▸all}", "`all` is not known here; use one of none, whole, words"),
        (rule + "patterns: [{regex: a, by: ▸bot}]}", "`bot` is not known here; use one of agent, customer, any"),
        (rule + "patterns: [a], type: ▸[a]}", "expected text; write one value here"),
        ("fragments: ▸[a]", "fragments must be a mapping; write `name: 'pattern'` lines"),
    ])
    func `a setting out of bounds is a fault at the setting`(rules: String, fault: String) throws {
        try expectFault(rules, fault)
    }
}
