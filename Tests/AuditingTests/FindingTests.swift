import Auditing
import Testing

/// Cards and facts.
@Suite struct FindingTests {
    @Test func `a full card number is a finding at its first place, with all of them`() throws {
        #expect(
            try findings("customer: hi\ncustomer: 4111111111111111\nagent: so 4111111111111111") == [
                "full_card_in_transcript @1 a full card number stands in the transcript (PCI DSS 3.3.1)"
                    + #" ["1:0-16 card_number", "2:3-19 card_number"]"#
            ])
    }

    @Test func `a number that no card has is none`() throws {
        #expect(try findings("customer: 4111111111111112") == [])
    }

    @Test func `a CVV is a finding`() throws {
        #expect(
            try findings("customer: the cvv is 737") == [
                #"cvv_in_transcript @0 a CVV stands in the transcript (PCI DSS 3.3.1) ["0:11-14 card_cvv"]"#
            ])
    }

    @Test func `a fact that is stated wrongly is a finding each time, a right one is none`() throws {
        #expect(
            try findings("agent: the fee is $3\nagent: fee is $13\ncustomer: fee is $9?\nagent: fee is $30") == [
                #"misquoted_fact @1 fee is stated wrongly ["1:0-10 fee"]"#,
                #"misquoted_fact @3 fee is stated wrongly ["3:0-10 fee"]"#,
            ])
    }

    @Test func `findings come in a fixed order and never hold text of the transcript`() throws {
        let found = try findings("agent: fee is $13\ncustomer: cvv is 737, 4111111111111111\nagent: your pin is 4821")
        #expect(
            found.map { $0.prefix { $0 != " " } } == [
                "disclosed_before_verification", "full_card_in_transcript", "cvv_in_transcript", "misquoted_fact",
            ])
        #expect(!found.contains { line in ["737", "4111", "4821", "$13"].contains { line.contains($0) } })
    }

    @Test func `an ordinary conversation has no findings`() throws {
        #expect(try findings("agent: hello\ncustomer: hi\nagent: bye") == [])
    }
}
