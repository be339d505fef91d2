import Testing
import Transcripts
import Understanding

/// Digits that nobody asked for in words that a rule knows.
@Suite struct LeftoverTests {
    private let rules = values(
        #"id: last4, digits: 4, topics: ['\bcard\b'], asks: ['last four\?'], answer: '\b(?<value>\d{4})\b'"#,
        #"id: pin, digits: '4-8', topics: ['\bpin\b'], asks: ['your pin\?'], answer: '\b(?<value>\d{4,8})\b'"#,
        #"id: plain, digits: 4, asks: ['code\?'], answer: '\b(?<value>\d{4})\b'"#)

    @Test func `an unclaimed number is what was talked about last`() throws {
        let found = try expect("agent: how did you pay?\ncustomer: by card\ncustomer: he says «LAST4_1 7003»", rules)
        #expect(found.values.map(\.rule) == ["last4"] && found.values.map(\.recognition) == [.answer])
    }

    @Test func `of two topics in a turn the nearest before the number counts`() throws {
        let found = try expect("customer: not the card, the pin, 55 or «PIN_1 7003»", rules)
        #expect(found.values.map(\.rule) == ["pin"])
    }

    @Test func `a topic behind the number serves where none stands before`() throws {
        try expect("customer: «LAST4_1 7003» on the card", rules)
    }

    @Test func `a number of another length is not it`() throws {
        try expect("customer: my card took 500 and 123456789", rules)
    }

    @Test(arguments: ["$4000", "TK-9035", "10:3045", "0.7512", "4000%", "in 2019", "4000kb"])
    func `digits that belong to something else are none`(text: String) throws {
        try expect("customer: the card, \(text)", rules)
    }

    @Test func `a rule without topics leaves what nobody asked for`() throws {
        try expect("customer: the code 7003 came", rules)
    }

    @Test func `a topic is forgotten after some twenty turns`() throws {
        let chat = (0..<25).map { "agent: line \($0)" }.joined(separator: "\n")
        try expect("customer: by card\n\(chat)\ncustomer: 7003", rules)
    }

    @Test func `two digits read out one by one are a piece of what was asked for, not of what was talked about`() throws
    {
        let rules = rules.replacing("digits: '4-8'", with: "within: 1, digits: '4-8'")
        try expect("agent: your pin?\ncustomer: no idea about it\ncustomer: perhaps «PIN_1 three five»", rules)
        try expect("customer: the pin is bad\ncustomer: perhaps three five", rules)
        try expect("agent: your pin?\ncustomer: no idea about it\ncustomer: perhaps thirty five", rules)
    }

    @Test func `two digits that are said just behind a number go on with it`() throws {
        try expect("agent: your pin?\ncustomer: «PIN_1 4702» what ah and «PIN_1 forty two»", rules)
        try expect("agent: last four?\ncustomer: «LAST4_1 4702» what ah and forty two", rules)
    }

    @Test func `two digits alone in a turn go on with the number before, or repeat some of it`() throws {
        let rules = values(#"id: account, digits: '6-12', topics: [账号], cues: [账号是], answer: '(?<value>\d{6,12})'"#)
        try expect(
            """
            agent: 账号是«ACCOUNT_1 五五零九二幺»
            customer: 嗯
            agent: «ACCOUNT_1 三七»
            customer: «ACCOUNT_1 三七»
            """, rules)
        try expect("agent: 账号是«ACCOUNT_1 550921»\nagent: 37 of them", rules)
    }
}
