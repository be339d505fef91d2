import Testing
import Understanding

@Suite struct OverlapTests {
    private static let card =
        #"id: card, validate: luhn, patterns: ['\b\d{4}(?:[ -]?\d{4}){2}[ -]?\d{2,7}\b', '\b\d{15}\b']"#
    private static let phone = #"id: phone, validate: nanp, patterns: ['\d{10}']"#
    private static let iccid = #"id: iccid, score: 0.85, validate: iccid, patterns: ['\b89\d{17}\b']"#
    private static let imei = #"id: imei, score: 0.85, validate: imei, patterns: ['\b\d{15}\b']"#
    private static let zip = #"id: zip, score: 0.9, validate: us_zip, patterns: ['\b\d{5}\b']"#
    private static let address = #"id: address, patterns: ['\d+ \w+ street, [a-z ,]*\d{5}']"#

    @Test func `a number with a right check digit is a card before it is a phone number`() throws {
        try expect(
            "customer: «CARD_1 5555555555554444», or call «PHONE_1 2135550142»", values(Self.phone, Self.card))
    }

    @Test func `a SIM or a device is known before a card`() throws {
        try expect(
            "customer: sim «ICCID_1 8901260123456789011», phone «IMEI_1 356938035643809», card «CARD_1 378282246310005»",
            values(Self.card, Self.iccid, Self.imei.replacing("d{15}", with: "d{15}(?=,)")))
    }

    @Test func `of numbers of one length the rule with no other length wins`() throws {
        let pin = #"id: pin, digits: '4-8', asks: ['both'], answer: '\b(?<value>\d{4,8})\b'"#
        let last4 = #"id: last4, digits: 4, asks: ['both'], answer: '\b(?<value>\d{4})\b'"#
        try expect("agent: both\ncustomer: «LAST4_1 4821»", values(pin, last4))
    }

    @Test func `of two questions that are open the later one is answered`() throws {
        let account = #"id: account, within: 9, digits: '6-12', asks: ['account'], answer: '\b(?<value>\d{6,12})\b'"#
        let contact = #"id: contact, digits: '10-11', asks: ['who'], answer: '\b(?<value>\d{10})\b'"#
        try expect(
            "agent: account\nagent: who\ncustomer: «CONTACT_1 2135550142»\ncustomer: and «CONTACT_2 2135550143»",
            values(account, contact))
    }

    @Test func `of readings of one name the longer is the whole one`() throws {
        let name =
            #"id: name, remember: words, patterns: [{regex: 'Stroh', score: 0.9}, {regex: 'K\. Stroh', score: 0.6}]"#
        try expect("customer: to «NAME_1 K. Stroh», please", values(name))
    }

    @Test func `what is left of an address without its number is none`() throws {
        let bare = #"id: bare, patterns: [{regex: '\d+ right here', score: 0.5}]"#
        try expect("customer: «ZIP_1 78207» right here", values(bare, Self.zip))
    }

    @Test func `of equal scores the longer text wins, then the earlier rule`() throws {
        let long = #"id: long, patterns: ['a bc']"#, short = "id: short, patterns: [bc]",
            other = "id: other, patterns: ['a bc']"
        try expect("customer: «LONG_1 a bc»", values(short, long, other))
        try expect("customer: «OTHER_1 a bc»", values(short, other, long))
    }

    @Test func `a ZIP code is cut out of an address`() throws {
        try expect(
            "customer: it's «ADDRESS_1 12 main street, springfield», «ZIP_1 90210»", values(Self.address, Self.zip))
    }

    @Test func `what is left of an address is dropped when it says nothing`() throws {
        try expect("customer: «ZIP_1 90210» ab", values(#"id: rest, patterns: ['\d{5} ab']"#, Self.zip))
    }

    @Test func `a number that loses a part is another number`() throws {
        try expect(
            "customer: «ZIP_1 90210» 5555", values(#"id: pass, digits: 9, patterns: ['\d{5} \d{4}']"#, Self.zip))
    }

    @Test func `a keep rule claims its text, and what is left is still found`() throws {
        let support = "id: support, redact: keep, score: 0.95, patterns: ['888-555-0100']"
        let any = #"id: phone, patterns: ['\d{3}-\d{3}-\d{4}']"#
        try expect("agent: call 888-555-0100\ncustomer: mine is «PHONE_1 213-555-0142»", values(any, support))
    }

    @Test func `a keep rule that is less sure claims nothing`() throws {
        let price = #"id: price, redact: keep, score: 0.3, patterns: ['\d{4}']"#
        try expect("customer: «PIN_1 4821»", values(price, #"id: pin, patterns: ['\d{4}']"#))
    }

    @Test func `an exception drops what it touches, and nothing else`() throws {
        let rule = #"id: pin, patterns: ['\d{4}'], not: ['in \d{4}']"#
        try expect("customer: in 2019, «PIN_1 4821»", values(rule))
    }
}
