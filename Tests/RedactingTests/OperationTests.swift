import Testing
import Transcripts

@testable import Redacting
@testable import Understanding

/// What a whole redaction does with operators.
@Suite struct OperationTests {
    /// A conversation whose turns are lines of a plain document.
    private func conversation(_ lines: [String]) -> (Document, Conversation) {
        let document = Document(source: "a", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
        var start = 0
        let turns = lines.map { line in
            defer { start += line.utf8.count + 1 }
            let field = Field(range: start..<(start + line.utf8.count), writing: .plain)
            return Turn(participant: 0, fields: [field], in: document)
        }
        let speaker = [Participant(role: .customer)]
        return (document, Conversation(id: "c", source: "a", participants: speaker, turns: turns))
    }

    private func redact(_ lines: [String], _ values: [Value], _ profile: Profile) -> RedactedDocument {
        let (document, conversation) = conversation(lines)
        return Redactor.redact(document, [understanding(of: conversation, values: values)], profile: profile)
    }

    private func text(_ result: RedactedDocument) -> String { String(decoding: result.redacted.content, as: UTF8.self) }

    @Test func `each value is replaced by the operator of its type`() {
        let result = redact(
            ["4111111111111234 123 Ana"],
            [value("card_number", 0..<16), value("card_cvv", 17..<20), value("name", 21..<24)],
            .pci)
        #expect(text(result) == "************1234  [NAME_1]\n")
    }

    @Test func `it says what stands where, in the document and in the output, and counts values`() throws {
        let result = redact(
            ["Ana 4821", "Ana"],
            [value("name", 0..<3), value("pin", 4..<8), value("name", turn: 1, 0..<3)],
            Profile(name: "p", operations: ["pin": Removal()]))
        #expect(text(result) == "[NAME_1] \n[NAME_1]\n")
        #expect(result.edits.map(\.range) == [0..<3, 4..<8, 9..<12])
        #expect(result.edits.map(\.output) == [0..<8, 9..<9, 10..<18])
        #expect(result.edits.map(\.label.type) == ["name", "pin", "name"])
        #expect(
            result.counts == [
                .init(type: "name", rule: "name", values: 2), .init(type: "pin", rule: "pin", values: 1),
            ])
    }

    @Test func `a card that is told in four turns shows none of its digits`() {
        let lines = ["4111", "1111", "2222", "1234"]
        let parts = lines.indices.map { value("card_number", turn: $0, 0..<4) }
        #expect(text(redact(lines, parts, .pci)) == "****\n****\n****\n****\n")
        let account = Profile(name: "p", standard: Mask(keepLast: 2))
        let others = lines.indices.map { value("account_number", turn: $0, 0..<4) }
        #expect(text(redact(lines, others, account)) == "****\n****\n****\n****\n")
    }

    @Test func `a number that is told in parts has the token of the whole`() throws {
        let tokens = Profile(name: "p", standard: KeyedToken(try key()))
        let whole = text(redact(["2135550142"], [value("phone_number", 0..<10)], tokens))
        let parts = redact(
            ["213555", "0142"], [value("phone_number", 0..<6), value("phone_number", turn: 1, 0..<4)], tokens)
        #expect(text(parts) == whole + whole)
    }

    @Test func `a word of a name has the token of the name`() throws {
        let tokens = Profile(name: "p", standard: KeyedToken(try key()))
        let whole = text(redact(["Ana Lopez"], [value("person_name", 0..<9)], tokens))
        let both = redact(
            ["Lopez", "Ana Lopez"], [value("person_name", 0..<5), value("person_name", turn: 1, 0..<9)], tokens)
        #expect(text(both) == whole + whole)
    }

    @Test(arguments: [
        (Writing.jsonNumber, #""******0142""#), (.bareCell(separator: UInt8(ascii: ",")), "******0142"),
        (.jsonString, "******0142"), (.csvCell, "******0142"), (.markup, "******0142"),
    ])
    func `a field is written as its format asks`(writing: Writing, written: String) {
        let document = Document(source: "a", bytes: Array("2135550142".utf8))
        let conversation = Conversation(
            id: "c", source: "a", participants: [], turns: [],
            asides: [Conversation.Aside(field: Field(range: 0..<10, writing: writing))])
        let label = ValueLabel(type: "phone_number", rule: "phone_number", number: 1)
        let found = understanding(
            of: conversation, asides: [AsideValue(aside: 0, range: 0..<10, label: label)])
        let profile = Profile(name: "p", standard: Mask(keepLast: 4))
        #expect(text(Redactor.redact(document, [found], profile: profile)) == written)
    }

    @Test func `words of a list are replaced one by one`() {
        let (document, said) = conversation(["four eight", "two", "one"])
        let fields = said.turns.flatMap { $0.pieces.map(\.field) }
        var conversation = said
        conversation.turns = []
        conversation.echoes = [Conversation.Echo(fields: fields, places: [])]
        var found = understanding(of: conversation)
        let label = ValueLabel(type: "pin", rule: "pin", number: 1)
        found.echoes = [EchoValue(echo: 0, range: 0..<18, label: label)]
        let result = Redactor.redact(document, [found], profile: Profile(name: "p", standard: Mask(keepLast: 3)))
        #expect(text(result) == "*8\n2\n1\n")
        #expect(result.counts == [])
    }

    @Test func `where two types claim the same bytes, neither shows a part of them`() {
        let result = redact(
            ["4111 1111 1111 1234 123"], [value("card_number", 0..<23), value("card_cvv", 20..<23)], .pci)
        #expect(text(result) == "[CARD_NUMBER_1]\n")
        #expect(result.edits.map(\.goesIntoVault) == [false])
    }
}
