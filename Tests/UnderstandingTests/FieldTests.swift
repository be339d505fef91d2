import Testing
import Transcripts

@testable import Understanding

/// Text beside the turns that is called like a value.
@Suite struct FieldTests {
    private let rules = values(
        #"id: phone_number, digits: '10-11', fields: [phone, phone number, 手机号]"#,
        #"id: email, fields: [email, email address], patterns: ['\S+@example\.com']"#,
        #"id: street_address, pieces: true, fields: [address]"#,
        #"id: person_name, remember: words, fields: [first name, customer name]"#)

    /// Each field as `name=value`, found ones marked.
    private func marked(_ fields: [(name: String, text: String)]) throws -> [String] {
        let script = Script("customer: hello", asides: fields.map { ($0.text, nil) }, labels: fields.map(\.name))
        return zip(fields, script.markedAsides(with: try script.read(rules))).map { "\($0.name)=\($1)" }
    }

    @Test func `a field is told by its name, however that is written`() throws {
        #expect(
            try marked([
                ("phone", "2135550142"), ("customerPhone", "213 555 0143"), ("visitor_phone_number", "+12135550144"),
                ("客户手机号", "13800001111"), ("First Name", "Ana"),
            ]) == [
                "phone=«PHONE_NUMBER_1 2135550142»", "customerPhone=«PHONE_NUMBER_2 213 555 0143»",
                "visitor_phone_number=«PHONE_NUMBER_3 +12135550144»", "客户手机号=«PHONE_NUMBER_4 13800001111»",
                "First Name=«PERSON_NAME_1 Ana»",
            ])
    }

    @Test func `a longer name counts before a shorter one`() throws {
        #expect(try marked([("email_address", "77 Elm St")]) == ["email_address=«EMAIL_1 77 Elm St»"])
        #expect(try marked([("address", "77 Elm St")]) == ["address=«STREET_ADDRESS_1 77 Elm St»"])
    }

    @Test func `what cannot be the value stays`() throws {
        let fields = [
            ("phone", "none"), ("phone", "12"), ("phone", "extension of the 2nd floor 5550142"),
            ("customer_name", "N/A"),
            ("customer_name", "12345"), ("telephone_model", "2135550142"), ("address", "-"),
        ]
        #expect(try marked(fields) == fields.map { "\($0)=\($1)" })
    }

    @Test func `bare digits of a field that counts or points are nobody's number, a written one is`() throws {
        let rules = values(#"id: phone_number, patterns: ['\d{10}', '\d{3}-\d{3}-\d{4}']"#)
        let fields = [
            ("order_id", "2135550142"), ("createdAt", "2135550143"), ("note", "2135550144"),
            ("order_id", "213-555-0145"),
        ]
        let script = Script("customer: hi", asides: fields.map { ($0.1, nil) }, labels: fields.map(\.0))
        #expect(
            script.markedAsides(with: try script.read(rules)) == [
                "2135550142", "2135550143", "«PHONE_NUMBER_1 2135550144»", "«PHONE_NUMBER_2 213-555-0145»",
            ])
    }

    @Test func `a part of a link is no password, an address in it is one`() throws {
        let rules = values(
            #"id: account_password, patterns: ['(?<value>[a-z]+\d+)']"#, #"id: email, patterns: ['\w+@example\.com']"#)
        let script = Script(
            "customer: hi",
            asides: [("https://example.org/abc123/x", nil), ("https://example.org/?to=ana@example.com", nil)])
        #expect(
            script.markedAsides(with: try script.read(rules)) == [
                "https://example.org/abc123/x", "https://example.org/?to=«EMAIL_1 ana@example.com»",
            ])
    }

    @Test func `what a redacted field holds is not redacted again`() throws {
        let fields = [
            ("phone", "[PHONE_NUMBER_1]"), ("address", "[STREET_ADDRESS_1], [ZIP_CODE_1]"), ("first_name", ""),
        ]
        #expect(try marked(fields) == fields.map { "\($0)=\($1)" })
    }

    @Test func `what a field holds is followed in the turns`() throws {
        let script = Script(
            "customer: I am «PERSON_NAME_1 Ana», from «PHONE_NUMBER_1 2135550142»",
            asides: [("Ana", nil), ("(213) 555-0142", nil)], labels: ["first_name", "phone"])
        let expected = script.markedText
        #expect(script.marked(with: try script.read(rules)) == expected)
    }

    @Test(arguments: [
        ("customerPhone", ["customer", "phone"]), ("customer_phone", ["customer", "phone"]),
        ("Customer Phone", ["customer", "phone"]), ("phone2Number", ["phone2", "number"]), ("__", []),
        ("客户-手机号", ["客户", "手机号"]),
    ])
    func `a name is told into its words`(name: String, words: [String]) {
        #expect(FieldNames.words(of: Array(name.utf8)) == words)
    }

    @Test(arguments: [
        ("message_created", true), ("2026-03-02T15:04:05.000Z", true), ("a3f0c2d4-1111-4c3d-9e5f-0a1b2c3d4e5f", true),
        ("2135550142", false), ("ana@example.com", false), ("hello there", false), ("张伟", false),
        ("213-555-0142", false),
        ("4111111111111111", false),
    ])
    func `a word of the export is told from a word of people`(text: String, isMachine: Bool) {
        #expect(MachineWord.is(Array(text.utf8)) == isMachine)
    }
}
