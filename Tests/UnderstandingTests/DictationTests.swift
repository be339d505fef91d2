import Testing
import Understanding

/// Numbers that are told in pieces are typed by the whole.
@Suite struct DictationTests {
    private let rules = values(
        #"id: card, digits: '13-19', topics: [card], asks: ['card\?'], answer: '\b(?<value>\d{16})\b',"#
            + #" patterns: [{regex: '\b(?<value>\d{16})\b', validate: [luhn]}]"#,
        #"id: last4, digits: 4, asks: ['ends how'], answer: '\b(?<value>\d{4})\b', patterns: ['card (?<value>\d{4})\b']"#,
        #"id: phone, digits: '10-11', topics: [number], asks: ['number\?'], answer: '\b(?<value>\d{10})\b'"#,
        #"id: zip, digits: 5, asks: ['zip\?'], answer: '\b(?<value>\d{5})\b'"#,
        #"id: pin, digits: '4-8', topics: [pin], asks: ['pin\?'], cues: ['pin is'], answer: '\b(?<value>\d{4,8})\b'"#)

    @Test func `the first four digits of a card number are not its last four`() throws {
        // 4111 1111 1111 1111 passes the check of ISO/IEC 7812.
        try expect(
            """
            customer: my card «CARD_1 4111»
            agent: okay
            customer: «CARD_1 1111»
            agent: okay
            customer: «CARD_1 1111» and «CARD_1 1111»
            """, rules)
    }

    @Test func `four digits after which nothing comes stay the last four`() throws {
        try expect("customer: my card «LAST4_1 4111»\nagent: okay\ncustomer: thanks", rules)
    }

    @Test func `a phone number in pieces is one, though its pieces look like others`() throws {
        try expect(
            """
            agent: number?
            customer: «PHONE_1 510»
            agent: «PHONE_1 510», okay
            customer: «PHONE_1 555»
            customer: «PHONE_1 0142»
            """, rules)
    }

    @Test func `what is asked for besides is not a piece`() throws {
        try expect(
            "agent: number?\ncustomer: «PHONE_1 5105550142»\nagent: zip?\ncustomer: «ZIP_1 94110»\nagent: pin?\ncustomer: «PIN_1 4821»",
            rules)
    }

    @Test func `an announcement ends the number before it`() throws {
        try expect("agent: number?\ncustomer: «PHONE_1 5105550142», pin is «PIN_1 482193»", rules)
    }

    @Test func `a telephone number told in its groups is one, even where something else was asked for`() throws {
        let rules = values(
            #"id: phone, digits: 10, topics: [number], patterns: [{regex: '\d{10}', validate: [nanp]}]"#,
            #"id: code, digits: '4-8', topics: [code], asks: ['the code'], answer: '\b(?<value>\d{4,8})\b'"#)
        try expect(
            """
            agent: the code
            customer: it never came
            agent: «PHONE_1 708»
            customer: «PHONE_1 708»
            agent: «PHONE_1 555»
            customer: okay
            agent: «PHONE_1 0183»
            """, rules)
    }

    @Test func `what is too short for one question answers the other of the same turn`() throws {
        let rules = values(
            #"id: account, digits: '6-12', asks: [account], answer: '\b(?<value>\d{6,12})\b'"#,
            #"id: pin, digits: '4-8', cues: ['pin '], answer: '\b(?<value>\d{4,8})\b'"#)
        try expect("agent: the account, and the pin if you set one\ncustomer: it's «PIN_1 4407»", rules)
    }

    @Test func `a number that passes its check is whole, whatever comes next`() throws {
        let rules = values(
            #"id: phone, digits: 10, score: 0.5, patterns: [{regex: '[\d-]{12}', validate: [nanp]}]"#,
            #"id: serial, digits: '18-20', topics: [chip], asks: ['chip\?'], answer: '(?<value>\d{19})'"#,
            #"id: account, digits: '6-12', topics: [bill], cues: ['account '], answer: '\b(?<value>\d{9})\b'"#)
        try expect(
            "customer: the chip is old\nagent: «PHONE_1 206-555-0174», account «ACCOUNT_1 962705318»", rules)
    }

    @Test func `another try at a piece takes its place and has a number of its own`() throws {
        try expect(
            "agent: pin?\ncustomer: «PIN_1 482193»\ncustomer: no, «PIN_2 482139»\nagent: «PIN_2 482139»", rules)
    }
}
