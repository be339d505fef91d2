import Testing
import Transcripts
import Understanding

@Suite struct PartTests {
    private let rules = values(
        #"id: account, digits: 10, asks: ['account number\?'], cues: ['account number is'],"#
            + #" answer: '\b(?<value>\d{10})\b', not: ['ticket \d+']"#)

    @Test func `a number may come in parts with nods between them`() throws {
        let found = try expect(
            """
            agent: account number?
            customer: «ACCOUNT_1 883 019»
            agent: mm-hmm
            customer: and then «ACCOUNT_1 57»
            agent: okay
            customer: «ACCOUNT_1 12»
            """, rules)
        #expect(found.values.map(\.recognition) == [.part, .part, .part] && found.values.map(\.askedAt) == [0, 0, 0])
    }

    @Test func `what is written as a telephone number is no part of a longer number`() throws {
        let rules = values(
            #"id: serial, digits: 15, asks: ['serial\?'], answer: '\b(?<value>\d{15})\b'"#,
            #"id: phone, digits: 10, patterns: [{regex: 'call (?<value>\d{10})', validate: [nanp]}]"#)
        try expect("agent: serial?\ncustomer: mine is (305) 555-0127", rules)
        try expect("agent: serial?\ncustomer: two one three five five five oh one four two", rules)
        try expect("agent: serial?\ncustomer: «SERIAL_1 one one three five five five oh one four two»", rules)
    }

    @Test func `the other side's echo of a part, or of the whole, is found`() throws {
        let found = try expect(
            """
            agent: account number?
            customer: «ACCOUNT_1 883019»
            agent: «ACCOUNT_1 883019», go on
            customer: «ACCOUNT_1 5712»
            agent: so «ACCOUNT_1 8830195712»
            """, rules)
        #expect(found.values.map(\.recognition) == [.part, .mention, .part, .mention])
        #expect(found.values.map(\.saidBy) == [.customer, .agent, .customer, .agent])
    }

    @Test func `a number that begins so announces its own rest, and takes it before what was asked for since`() throws {
        let rules = values(
            #"id: serial, digits: 12, patterns: [{regex: '\b(?<value>89\d{2,4})\b', begins: true, score: 0.78}]"#,
            #"id: code, digits: 4, asks: ['code\?'], answer: '\b(?<value>\d{4})\b'"#)
        let found = try expect(
            """
            agent: code?
            customer: it says «SERIAL_1 8901»
            agent: «SERIAL_1 8901», yes
            customer: «SERIAL_1 260»
            customer: «SERIAL_1 85522»
            agent: good
            customer: 777 and «CODE_1 1957»
            """, rules)
        #expect(found.values.map(\.recognition) == [.part, .mention, .part, .part, .answer])
    }

    @Test func `once the number is whole, more digits are not of it`() throws {
        try expect(
            "agent: account number?\ncustomer: «ACCOUNT_1 883019»\ncustomer: «ACCOUNT_1 5712»\ncustomer: 777", rules)
    }

    @Test func `what would make the number too long is not of it`() throws {
        try expect("agent: account number?\ncustomer: «ACCOUNT_1 8830195»\ncustomer: 55512", rules)
    }

    @Test func `two digits among words are no part`() throws {
        try expect("agent: account number?\ncustomer: I have had it for 12 years", rules)
    }

    @Test func `digits that hang on letters, or that the rule excepts, are no part`() throws {
        try expect("agent: account number?\ncustomer: see TK-9035 and AB9036 and ticket 9037", rules)
    }

    @Test func `an announced number may begin at once and go on in other turns`() throws {
        try expect(
            "customer: my account number is «ACCOUNT_1 883019»\nagent: ok\ncustomer: «ACCOUNT_1 5712»", rules)
    }

    @Test func `an agent reads a number out in parts, and the customer repeats them`() throws {
        try expect(
            """
            agent: your account number is «ACCOUNT_1 88301»
            customer: «ACCOUNT_1 88301»
            agent: «ACCOUNT_1 95712»
            customer: «ACCOUNT_1 95712», thanks
            """, rules)
    }
}
