import Testing
import Transcripts
import Understanding

@Suite struct RoleTests {
    private let rules =
        section(
            "roles",
            [
                "id: agent, patterns: ['how may i help', {regex: 'your pin', weight: 1}]",
                "id: customer, patterns: ['my phone']",
                "id: system, patterns: ['joined the chat']",
            ])
        + values(
            #"id: pin, digits: 4, asks: ['your pin'], answer: '\b(?<value>\d{4})\b'"#,
            #"id: key, patterns: [{regex: 'key \d+', by: customer}]"#)

    private func roles(_ understanding: Understanding) -> [Role] {
        understanding.conversation.turns.indices.map { understanding.conversation.role(ofTurn: $0) }
    }

    @Test func `of two names the one who speaks like an agent is the agent`() throws {
        let found = try expect(
            """
            Maria: Good morning, how may I help?
            Joe: my phone is lost, «KEY_1 key 12»
            Maria: your pin? not key 34
            Joe: «PIN_1 4821»
            """, rules)
        #expect(roles(found) == [.agent, .customer, .agent, .customer])
        #expect(found.conversation.participants.map(\.name) == ["Maria", "Joe"])
        #expect(found.values.map(\.saidBy) == [.customer, .customer])
    }

    @Test func `a customer's words make the other one the agent`() throws {
        #expect(roles(try expect("Maria: hello there\nJoe: my phone is lost", rules)) == [.agent, .customer])
    }

    @Test func `where a role is told, names without one are customers`() throws {
        #expect(roles(try expect("agent: hello\nJoe: how may I help you help me", rules)) == [.agent, .customer])
    }

    @Test func `who asks for a value is the agent`() throws {
        let rules = values(#"id: code, digits: 4, asks: ['which code'], answer: '\b(?<value>\d{4})\b'"#)
        let found = try expect("one: hello\ntwo: which code?\none: «CODE_1 4821»\ntwo: thank you", rules)
        #expect(roles(found) == [.customer, .agent, .customer, .agent])
    }

    @Test func `who says what agents alone are listened to for is the agent`() throws {
        let found = try expect(
            "one: hello\ntwo: it was sent out",
            section("actions", ["id: ship, patterns: [{regex: 'sent out', by: agent}]"]))
        #expect(roles(found) == [.customer, .agent])
    }

    @Test func `a voice that says what systems say is neither side`() throws {
        let found = try expect("voice 1: Joe joined the chat\nvoice 2: my phone is lost\nvoice 3: hello Joe", rules)
        #expect(roles(found) == [.system, .customer, .agent])
    }

    @Test func `who has a name, or says anything else, is no system`() throws {
        let named = try expect("Joe: Joe joined the chat\nvoice 1: my phone is lost\nvoice 2: how may I help", rules)
        #expect(roles(named) == [.customer, .customer, .agent])
        let other = try expect(
            "voice 1: Joe joined the chat\nvoice 2: how may I help\nvoice 3: hello\nvoice 1: my phone is lost", rules)
        #expect(roles(other) == [.customer, .agent, .customer, .customer])
        let two = try expect("voice 1: Joe joined the chat\nvoice 2: my phone is lost", rules)
        #expect(roles(two) == [.agent, .customer])
    }

    @Test func `who speaks alone is told by set sentences only`() throws {
        #expect(roles(try expect("system: Joe joined\nJoe: what is your pin code", rules)) == [.system, .agent])
        let asking = values(#"id: code, digits: 4, asks: ['which code'], answer: '\b(?<value>\d{4})\b'"#)
        #expect(roles(try expect("system: Joe joined\nJoe: which code", asking)) == [.system, .unknown])
    }

    @Test func `where two speak alike, roles stay unknown`() throws {
        #expect(roles(try expect("Maria: my phone\nJoe: my phone", rules)) == [.unknown, .unknown])
    }

    @Test func `where nobody's words tell, roles stay unknown`() throws {
        #expect(roles(try expect("Maria: hello\nJoe: hello", rules)) == [.unknown, .unknown])
    }

    @Test func `roles that are told stay`() throws {
        let found = try expect("customer: how may I help\nagent: my phone", rules)
        #expect(roles(found) == [.customer, .agent])
    }

    @Test func `in a text without speakers each turn is told by its words`() throws {
        let found = try expect(
            """
            unknown: Good morning, how may I help?
            unknown: my phone is lost
            unknown: ok
            unknown: what is your pin
            unknown: «PIN_1 4821»
            """, rules)
        #expect(roles(found) == [.agent, .customer, .unknown, .agent, .unknown])
    }
}
