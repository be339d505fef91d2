import Auditing
import Testing

/// What was asked, what was given, and whether that is enough.
@Suite struct GivenTests {
    @Test func `asked and given are told in their order, once each`() throws {
        let found = try audit(
            """
            agent: your zip? and your e-mail?
            customer: a@example.com, b@example.com
            agent: your zip?
            customer: 90210
            """
        ).verification
        #expect(found.asked == ["email", "zip_code"] && found.given == ["email", "zip_code"])
        #expect(found.accepted == ["email"] && found.isSufficient == false)
    }

    @Test func `enough items are sufficient`() throws {
        let found = try audit("agent: your zip?\ncustomer: anna bell, 90210, a@example.com").verification
        #expect(found.accepted == ["person_name+zip_code", "email"] && found.isSufficient == true)
    }

    @Test func `what the agent reads out is not given`() throws {
        let found = try audit("agent: I see a@example.com and anna bell here\ncustomer: right").verification
        #expect(found.given == [] && found.accepted == [] && found.isSufficient == false)
    }

    @Test func `what the customer only repeats after the agent is not given`() throws {
        let found = try audit("agent: is it a@example.com?\ncustomer: yes, a@example.com").verification
        #expect(found.given == [] && found.accepted == [])
    }

    @Test func `a name told in full is given, though the agent greeted with a part of it`() throws {
        let found = try audit("agent: hello anna, your name?\ncustomer: anna bell").verification
        #expect(found.given == ["person_name"])
    }

    @Test func `what the agent repeats after the customer is given`() throws {
        let found = try audit("customer: a@example.com\nagent: a@example.com, thanks\ncustomer: a@example.com")
            .verification
        #expect(found.given == ["email"] && found.accepted == ["email"])
    }

    @Test func `where it is not known who speaks, what is said is given`() throws {
        #expect(try audit("unknown: a@example.com").verification.given == ["email"])
    }

    @Test func `nothing asked and nothing given is insufficient`() throws {
        let found = try audit("agent: hello").verification
        #expect(found.asked == [] && found.given == [] && found.accepted == [] && found.isSufficient == false)
    }
}
