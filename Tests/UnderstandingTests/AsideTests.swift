import Testing
import Understanding

/// Text of the document that is no turn.
@Suite struct AsideTests {
    private let rules = values(
        #"id: person_name, remember: words, cues: ['my name is'], answer: '(?<value>[a-z]+ [a-z]+)'"#,
        #"id: staff, redact: keep, remember: words, patterns: ['(?<value>\w+) from support']"#,
        #"id: mail, patterns: ['\S+@example\.com']"#,
        #"id: pin, digits: 4, asks: ['your pin'], cues: ['pin is'], answer: '\b(?<value>\d{4})\b'"#)

    @Test func `a customer's name in a label is a value, and is followed in the turns`() throws {
        let script = Script("agent: Hi «PERSON_NAME_1 Anna»!\ncustomer: hello", asides: [("Anna Bell", "customer")])
        let found = try script.read(rules)
        #expect(script.markedAsides(with: found) == ["«PERSON_NAME_1 Anna Bell»"])
        #expect(script.marked(with: found) == "agent: Hi «PERSON_NAME_1 Anna»!\ncustomer: hello")
    }

    @Test func `an agent's name in a label stays, in the turns as well`() throws {
        let script = Script("agent: I am Maria\ncustomer: thanks Maria", asides: [("Maria", "agent")])
        let found = try script.read(rules)
        #expect(script.markedAsides(with: found) == ["Maria"])
        #expect(found.values.isEmpty)
    }

    @Test func `the name of somebody whose role is inferred goes by that role`() throws {
        let roles = section("roles", ["id: agent, patterns: ['how may I help']"])
        let script = Script(
            "Maria: how may I help?\nJoe: hello Maria", asides: [("Maria", "Maria"), ("Joe Stone", "Joe")])
        let found = try script.read(rules + roles)
        #expect(script.markedAsides(with: found) == ["Maria", "«PERSON_NAME_1 Joe Stone»"])
        #expect(found.values.isEmpty)
    }

    @Test func `header text is searched by itself, and for what the turns tell`() throws {
        let script = Script(
            "customer: my pin is «PIN_1 4821»",
            asides: [("From: anna@example.com", nil), ("Subject: PIN 4821", nil), ("Case 77", nil)])
        let found = try script.read(rules)
        #expect(
            script.markedAsides(with: found) == [
                "From: «MAIL_1 anna@example.com»", "Subject: PIN «PIN_1 4821»", "Case 77",
            ])
        #expect(found.values.map(\.token) == ["[PIN_1]"])
    }

    @Test func `nobody answers in a header`() throws {
        let script = Script("agent: your pin?", asides: [("4821", nil)])
        #expect(script.markedAsides(with: try script.read(rules)) == ["4821"])
    }

    @Test func `a name is not sought where there is no text`() throws {
        let script = Script("customer: hello", asides: [("", "customer")])
        #expect(script.markedAsides(with: try script.read(rules)) == [""])
    }
}
