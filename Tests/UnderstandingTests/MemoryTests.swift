import Testing
import Understanding

/// The same value, mentioned again.
@Suite struct MemoryTests {
    private static let phone = #"id: phone, validate: nanp, cues: ['number is'], answer: '(?<value>[\d-]{10,12})'"#
    private let rules = values(phone, #"id: mail, patterns: ['\S+@\S+\.com']"#)

    @Test func `a value has the same number wherever and however it is written`() throws {
        try expect(
            """
            customer: my number is «PHONE_1 213-555-0142»
            customer: the other number is «PHONE_2 213-555-0199»
            agent: «PHONE_1 2135550142» or «PHONE_2 213 555 0199» or «PHONE_1 (213) 555-0142»?
            """, rules)
    }

    @Test func `the beginning or the end of a number is a mention of it`() throws {
        try expect(
            "customer: my number is «PHONE_1 213-555-0142»\nagent: the one with «PHONE_1 0142», starting in «PHONE_1 213»?",
            rules)
    }

    @Test func `long after it three digits are no mention, and four are`() throws {
        let talk = String(repeating: "agent: ok\ncustomer: well\n", count: 3)
        try expect("customer: my number is «PHONE_1 213-555-0142»\n\(talk)agent: 213 and «PHONE_1 0142»", rules)
    }

    @Test func `a number that only contains such digits is another one`() throws {
        try expect("customer: my number is «PHONE_1 213-555-0142»\nagent: ticket 7701427", rules)
    }

    @Test func `words of a value are a mention when they are all there`() throws {
        try expect(
            """
            customer: «MAIL_1 anna.bell@example.com»
            agent: Is it «MAIL_1 Anna Bell, Example, Com», or just Anna?
            """, rules)
    }

    @Test func `a mailbox without its domain is a mention, before it is a name`() throws {
        let name = #"id: name, remember: words, score: 0.6, patterns: ['(?<value>jo bell_55)\b(?!@)']"#
        let mail = #"id: mail, patterns: ['[a-z_0-9 ]+@\w+\.com']"#
        try expect("customer: «MAIL_1 jo bell_55@example.com»\nagent: «MAIL_1 Jo bell_55», okay", values(name, mail))
    }

    @Test func `the digits of a mailbox are a mention soon after it`() throws {
        try expect(
            """
            customer: «MAIL_1 anna82@example.com»
            agent: «MAIL_1 82»?
            customer: not 83
            """, rules)
        let talk = String(repeating: "agent: ok\ncustomer: well\n", count: 3)
        try expect("customer: «MAIL_1 anna82@example.com»\n\(talk)agent: 82", rules)
    }

    @Test func `initials before a known name belong to it, and a word of one letter does not`() throws {
        let rules = values(#"id: name, remember: words, cues: ['name is '], answer: '\G(?<value>neil fairweather)'"#)
        try expect(
            "customer: the name is «NAME_1 neil fairweather» but «NAME_1 n j fairweather» there\nagent: is a «NAME_1 fairweather»",
            rules)
    }

    @Test func `the end of a number may be a value of another type`() throws {
        let rules = values(
            #"id: card, digits: 16, cues: ['card is '], answer: '(?<value>\d{16})'"#,
            #"id: last4, end_of: card, digits: 4, cues: ['ends in '], answer: '(?<value>\d{4})'"#)
        try expect("customer: the card is «CARD_1 4111111111111234»\nagent: only the «LAST4_1 1234», please", rules)
    }

    @Test func `the end of a known number outweighs what four digits are announced as`() throws {
        let last4 = #"id: last4, digits: 4, cues: ['ends in '], answer: '\b(?<value>\d{4})'"#
        try expect(
            "customer: my number is «PHONE_1 213-555-0142»\ncustomer: the one that ends in «PHONE_1 0142»",
            values(Self.phone, last4))
    }

    @Test func `a rule may ask not to be remembered`() throws {
        let rule = #"id: code, remember: none, cues: ['code is'], answer: '(?<value>\d{6})'"#
        try expect("agent: the code is «CODE_1 482157»\ncustomer: 482157", values(rule))
    }

    @Test func `numbers count by type, in the order of the text`() throws {
        try expect(
            """
            customer: «MAIL_1 a@example.com», number is «PHONE_1 213-555-0199»
            customer: «MAIL_2 b@example.com», number is «PHONE_2 213-555-0142», «MAIL_1 A@EXAMPLE.COM»
            """, rules)
    }

    @Test func `a name that the file is called by is followed in the turns`() throws {
        let rules = values(#"id: person_name, remember: words, patterns: ['(?<value>(?-i:[A-Z][a-z]+ [A-Z][a-z]+))']"#)
        let script = Script("agent: ah, «PERSON_NAME_1 Anselm»!\ncustomer: hello", source: "calls/anselm_brody.txt")
        let found = try script.read(rules)
        #expect(script.marked(with: found) == "agent: ah, «PERSON_NAME_1 Anselm»!\ncustomer: hello")
        #expect(found.asides.isEmpty && found.values.count == 1)
    }

    @Test func `an ordinary word of a name is followed behind what calls somebody`() throws {
        let name = values(
            #"id: name, remember: words, ambiguous: [wade, will], addressing: [thank you, okay], cues: ['name is '],"#
                + #" answer: '(?<value>\w+ \w+)'"#)
        try expect(
            "customer: my name is «NAME_1 wade lindqvist»\nagent: thank you «NAME_1 wade» and wade on",
            name)
    }

    @Test func `a word of an address that no dictionary has is enough to mention it`() throws {
        let address = values(
            #"id: address, ambiguous: [road, hollow], cues: ['live at '], answer: '(?<value>\d+ \w+ \w+ road)'"#)
        try expect(
            "customer: I live at «ADDRESS_1 9 sycamore hollow road»\nagent: is it «ADDRESS_1 sycamore» or a hollow",
            address)
    }

    @Test func `a capital behind a known name belongs to it, unless it is an ordinary word`() throws {
        let name = values(
            #"id: name, remember: words, ambiguous: [may], cues: ['under '], answer: '(?<value>[A-Z][a-z]+)'"#)
        try expect(
            "customer: it is under «NAME_1 Hollis»\nagent: Then «NAME_1 Hollis Grantham» or «NAME_1 Hollis» May", name)
    }
}
