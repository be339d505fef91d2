import Testing
import Transcripts
import Understanding

@Suite struct QuestionTests {
    private static let pin = #"id: pin, digits: 4, asks: ['your pin'], answer: '\b(?<value>\d{4})\b'"#
    private static let zip = #"id: zip, digits: 5, asks: ['your zip'], answer: '\b(?<value>\d{5})\b'"#
    private static let street = #"id: street, asks: ['your street'], answer: '(?<value>\d+ \w+ street)'"#
    private let rules = values(pin, zip, street)

    @Test func `a bare number is the answer to the question before it`() throws {
        let found = try expect("agent: What is your pin?\ncustomer: uh «PIN_1 4821»", rules)
        let question = try #require(found.questions.first)
        #expect(found.questions.count == 1 && question.type == "pin")
        #expect(question.turn == 0 && question.askedBy == .agent)
        let value = try #require(found.values.first)
        #expect(value.recognition == .answer && value.askedAt == 0 && value.saidBy == .customer && value.rule == "pin")
        #expect(value.score == 0.72 && value.validators.isEmpty)
    }

    @Test func `a number that nobody asked for is none`() throws {
        #expect(try expect("agent: Hello!\ncustomer: 4821", rules).questions.isEmpty)
    }

    @Test func `spoken digits are found where they were said`() throws {
        try expect("agent: your pin?\ncustomer: it's «PIN_1 four eight, uh, two one», thanks", rules)
    }

    @Test func `an answer may come turns later`() throws {
        let found = try expect(
            """
            agent: What is your pin?
            customer: hold on, I must look for it
            agent: Take your time, no hurry at all.
            customer: still looking for that paper
            agent: ok
            customer: «PIN_1 4821»
            """, rules)
        #expect(found.values.map(\.askedAt) == [0] && found.values.map(\.score) == [0.7])
    }

    @Test func `a question closes after the turns that its rule waits for`() throws {
        try expect(
            """
            agent: What is your pin?
            customer: hold on, I must look for it
            customer: still looking for that paper
            customer: it was here just a minute ago
            customer: do you have my other account
            customer: it ends in 4821 I think
            """, rules)
    }

    @Test(arguments: [(10, true), (11, true), (12, false)])
    func `nods do not count, but no question stays open for more than twelve turns`(nods: Int, isFound: Bool) throws {
        let waiting = String(repeating: "customer: mm-hmm\n", count: nods)
        try expect("agent: your pin?\n\(waiting)customer: \(isFound ? "«PIN_1 4821»" : "4821")", rules)
    }

    @Test func `who asks does not answer`() throws {
        try expect("agent: What is your pin?\nagent: It has 4821 or so.", rules)
    }

    @Test func `what several questions at once ask for is told by its shape`() throws {
        let found = try expect(
            "agent: I need your pin and your zip.\ncustomer: «ZIP_1 90210», and «PIN_1 4821»", rules)
        #expect(found.questions.map(\.type) == ["pin", "zip"] && found.values.map(\.askedAt) == [0, 0])
    }

    @Test func `a value corrects the one before it`() throws {
        try expect(
            "agent: your pin?\ncustomer: «PIN_1 4821»\nagent: ok\ncustomer: sorry, it is «PIN_2 4812»", rules)
    }

    @Test func `what is no number is given once the asker goes on`() throws {
        try expect(
            """
            agent: your street?
            customer: «STREET_1 12 main street»
            agent: thanks
            customer: there is a shop at 99 other street
            """, rules)
    }

    @Test func `a question that is asked again finds its answer again`() throws {
        try expect(
            "agent: your pin?\ncustomer: «PIN_1 4821»\nagent: your pin once more?\ncustomer: «PIN_2 1957»", rules)
    }

    @Test func `a customer may ask, and the agent answers`() throws {
        let rule = #"id: pin, asked_by: any, digits: 4, asks: ['my pin'], answer: '\b(?<value>\d{4})\b'"#
        let found = try expect("customer: what is my pin?\nagent: «PIN_1 4821»", values(rule))
        #expect(found.questions.map(\.askedBy) == [.customer] && found.values.map(\.saidBy) == [.agent])
    }

    @Test func `a question within an exception is none`() throws {
        let rule = Self.pin + ", not: ['not tell me your pin']"
        #expect(try expect("agent: do not tell me your pin\ncustomer: 4821", values(rule)).questions.isEmpty)
    }

    @Test func `an answer that fails its check is none`() throws {
        let card = #"id: card, digits: 16, asks: [card], answer: '\b(?<value>\d{16})\b', validate: luhn"#
        let found = try expect("agent: your card?\ncustomer: «CARD_1 4111111111111111»", values(card))
        #expect(found.values.map(\.validators) == [["luhn"]] && found.values.map(\.score) == [0.87])
        // It has as many digits as a whole answer has, and may have been mistyped: that is for redaction to hide.
        try expect("agent: your card?\ncustomer: «CARD_1 4111111111111112»", values(card))
    }

    @Test func `what comes in pieces stays open for more, unless something else is asked and answered`() throws {
        let rules = values(
            #"id: street, pieces: true, within: 1, asks: ['where'], answer: ['\G(?<value>\d{1,3})\b', '\G(?<value>\w+ road)']"#,
            #"id: pin, digits: 3, asks: ['pin'], answer: '\b(?<value>\d{3})\b'"#)
        try expect(
            "agent: where\ncustomer: «STREET_1 12»\nagent: yes\ncustomer: «STREET_2 oak road»\nagent: ok", rules)
        try expect(
            "agent: where\ncustomer: hm\nagent: pin\ncustomer: «PIN_1 482»\nagent: so\ncustomer: well\ncustomer: oak road",
            rules)
    }
}
