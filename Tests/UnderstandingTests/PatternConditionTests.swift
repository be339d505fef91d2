import Testing
import Understanding

/// Where and how a pattern of a value counts.
@Suite struct PatternConditionTests {
    @Test func `a pattern that is near counts so many turns after the value was talked about`() throws {
        let rules = values(#"id: word, topics: [password], patterns: [{regex: '\b[a-z]+ dash \d+', near: 2}]"#)
        try expect("customer: the password\nagent: yes\ncustomer: «WORD_1 willow dash 41»", rules)
        try expect("customer: the password\nagent: yes\nagent: so\ncustomer: willow dash 41", rules)
        try expect("customer: willow dash 41", rules)
    }

    @Test func `it runs into its limit only there, and then the turn is sensitive as a whole`() throws {
        let wild = String(repeating: "a", count: 4000) + "!"
        let rules = values("id: word, topics: [password], patterns: [{regex: '(a+)+$', near: 1}]")
        let near = try Script("customer: the password\ncustomer: \(wild)\ncustomer: \(wild)").read(rules)
        #expect(near.values.map(\.turn) == [1] && near.values.map(\.range) == [0..<4001])
        #expect(near.values.map(\.recognition) == [.undecided])
        #expect(near.exhausted.map(\.turn) == [1] && near.exhausted.map(\.rule) == ["word"])
        let elsewhere = try Script("customer: \(wild)", asides: [("the password \(wild)", nil)]).read(rules)
        #expect(elsewhere.values.isEmpty && elsewhere.asides.isEmpty && elsewhere.exhausted.isEmpty)
    }

    @Test func `a pattern of the first or the last turns finds nothing in others, and counts beside them`() throws {
        let rules = values(
            #"id: pin, patterns: [{regex: 'pin \d+', first: 1}]"#, #"id: zip, patterns: [{regex: 'zip \d+', last: 1}]"#)
        try expect(
            "customer: «PIN_1 pin 4821» zip 90210\nagent: pin 1957, zip 60614\ncustomer: pin 3366 «ZIP_1 zip 30303»",
            rules)
        let script = Script("customer: a\nagent: b", asides: [("pin 4821, zip 90210", nil)])
        #expect(script.markedAsides(with: try script.read(rules)) == ["«PIN_1 pin 4821», «ZIP_1 zip 90210»"])
    }

    @Test func `a sign that must be said is not found where it was typed`() throws {
        let rules = values(#"id: mail, patterns: [{regex: '\b\w+ \w+@\w+\.com', said: '@'}]"#)
        try expect("customer: «MAIL_1 hope floats at example dot com»", rules)
        try expect("customer: then floats@example.com", rules)
    }
}
