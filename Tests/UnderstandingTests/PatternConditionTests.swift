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

    @Test func `a sign that must be said is not found where it was typed`() throws {
        let rules = values(#"id: mail, patterns: [{regex: '\b\w+ \w+@\w+\.com', said: '@'}]"#)
        try expect("customer: «MAIL_1 hope floats at example dot com»", rules)
        try expect("customer: then floats@example.com", rules)
    }
}
