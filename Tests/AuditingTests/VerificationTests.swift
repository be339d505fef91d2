import Auditing
import Testing

@Suite struct VerificationTests {
    private let noneGiven = "before any verification item was given"

    @Test func `a PIN that is read out before anything was proved is disclosed`() throws {
        #expect(
            try findings("customer: I am leaving\nagent: your pin is 4821") == [
                #"disclosed_before_verification @1 disclose:port_out_pin \#(noneGiven) ["1:12-16 pin"]"#
            ])
    }

    @Test func `so is one that a bot reads out`() throws {
        #expect(
            try findings("bot: your pin is 4821") == [
                #"disclosed_before_verification @0 disclose:port_out_pin \#(noneGiven) ["0:12-16 pin"]"#
            ])
    }

    @Test func `after one item a PIN may be read out`() throws {
        #expect(try findings("agent: your e-mail?\ncustomer: a@example.com\nagent: your pin is 4821") == [])
    }

    @Test func `half of an item is none`() throws {
        #expect(
            try findings("agent: your zip?\ncustomer: 90210\nagent: your pin is 4821") == [
                #"disclosed_before_verification @2 disclose:port_out_pin \#(noneGiven) ["2:12-16 pin"]"#
            ])
        #expect(try findings("agent: your name, your zip?\ncustomer: anna bell, 90210\nagent: your pin is 4821") == [])
    }

    @Test func `what is proved afterwards comes too late`() throws {
        #expect(
            try findings("agent: your pin is 4821\ncustomer: a@example.com") == [
                #"disclosed_before_verification @0 disclose:port_out_pin \#(noneGiven) ["0:12-16 pin"]"#
            ])
    }

    @Test func `a PIN that the customer told first is repeated, not disclosed`() throws {
        #expect(try findings("customer: my pin is 4821\nagent: so your pin is 4821") == [])
    }

    @Test func `another PIN than the customer told is disclosed`() throws {
        #expect(
            try findings("customer: my pin is 4821\nagent: no, your pin is 1957") == [
                #"disclosed_before_verification @1 disclose:port_out_pin \#(noneGiven) ["1:16-20 pin"]"#
            ])
    }

    @Test func `an action before anything was proved is both unproved and too little`() throws {
        #expect(
            try findings("agent: I have ordered the sim") == [
                #"disclosed_before_verification @0 do:sim \#(noneGiven) ["0:2-22 do:sim"]"#,
                #"insufficient_verification @0 do:sim after 0 of 2 verification items ["0:2-22 do:sim"]"#,
            ])
    }

    @Test func `an action after one item of two is too little`() throws {
        #expect(
            try findings("customer: a@example.com\nagent: I have ordered the sim") == [
                #"insufficient_verification @1 do:sim after 1 of 2 verification items ["1:2-22 do:sim"]"#
            ])
    }

    @Test func `an action after both items is right`() throws {
        #expect(
            try findings(
                "customer: a@example.com\nagent: your zip?\ncustomer: anna bell 90210\nagent: I have ordered the sim")
                == [])
    }

    @Test func `only the first of several is told`() throws {
        #expect(
            try findings("agent: your pin is 4821\nagent: I have ordered the sim").map { $0.prefix(40) } == [
                "disclosed_before_verification @0 disclos", "insufficient_verification @1 do:sim afte",
            ])
    }

    @Test func `without a policy nothing has to be proved`() throws {
        #expect(try findings("agent: your pin is 4821", withPolicy: false) == [])
        #expect(try audit("agent: hi", withPolicy: false).verification.isSufficient == nil)
    }
}
