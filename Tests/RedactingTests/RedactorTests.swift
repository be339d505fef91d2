import Testing
import Transcripts

@testable import Redacting
@testable import Understanding

@Suite struct RedactorTests {
    /// Redacts a document whose turns consist of the given fields.
    ///
    /// - Parameters:
    ///   - turns: for each turn its fields, as the text between « and » in the document, by number.
    ///   - values: type, turn, and the text that is found in the turn.
    private func redact(
        _ marked: String, writing: Writing, turns: [[Int]], values: [(type: String, turn: Int, text: String)],
        asides: [(field: Int, text: String, token: String)] = []
    ) throws -> String {
        let (document, ranges) = fields(in: marked)
        let fields = ranges.map { Field(range: $0, writing: writing) }
        let said = turns.map { Turn(participant: 0, fields: $0.map { fields[$0] }, in: document) }
        let conversation = Conversation(
            id: "c", source: "a", participants: [Participant(role: .customer)], turns: said,
            asides: asides.map { Conversation.Aside(field: fields[$0.field]) })
        let found = try values.map { entry in
            value(entry.type, turn: entry.turn, try #require(place(of: entry.text, in: said[entry.turn].text)))
        }
        let beside = try asides.enumerated().map { index, entry in
            AsideValue(
                aside: index, range: try #require(place(of: entry.text, in: fields[entry.field].text(in: document))),
                label: try label(entry.token))
        }
        let redacted = Redactor.redact(document, [understanding(of: conversation, values: found, asides: beside)])
        return String(decoding: redacted.content, as: UTF8.self)
    }

    private func label(_ token: String) throws -> ValueLabel {
        let words = token.dropFirst().dropLast().lowercased().split(separator: "_")
        let type = words.dropLast().joined(separator: "_")
        return ValueLabel(type: type, rule: type, number: try #require(words.last.flatMap { Int($0) }))
    }

    /// The document without its marks, and where the marked pieces stand.
    private func fields(in marked: String) -> (Document, [Range<Int>]) {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        var ranges: [Range<Int>] = []
        for character in marked.unicodeScalars {
            switch character {
            case "«": starts.append(bytes.count)
            case "»": if let start = starts.popLast() { ranges.append(start..<bytes.count) }
            default: bytes += Array(String(character).utf8)
            }
        }
        return (Document(source: "a", bytes: bytes), ranges)
    }

    private func place(of text: String, in bytes: [UInt8]) -> Range<Int>? {
        let text = Array(text.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: text) }.map { $0..<($0 + text.count) }
    }

    @Test func `a value becomes its placeholder and all else stays`() throws {
        #expect(
            try redact(
                "Agent: «hello»\r\nCustomer:  «it is 4821, ok»\r\n\r\n", writing: .plain, turns: [[0], [1]],
                values: [("card_last4", 1, "4821")])
                == "Agent: hello\r\nCustomer:  it is [CARD_LAST4_1], ok\r\n\r\n")
    }

    @Test func `a value over several captions is replaced in each, the separators stay`() throws {
        #expect(
            try redact(
                "1 --> 2\n«it is four eight»\n\n2 --> 3\n«two»\n3\n«one, thanks»\n", writing: .plain,
                turns: [[0, 1, 2]],
                values: [("card_last4", 0, "four eight two one")])
                == "1 --> 2\nit is [CARD_LAST4_1]\n\n2 --> 3\n[CARD_LAST4_1]\n3\n[CARD_LAST4_1], thanks\n")
    }

    @Test func `a value that ends at the border of a caption leaves the next one alone`() throws {
        #expect(
            try redact(
                "«a 4821»\n«b»\n", writing: .plain, turns: [[0, 1]], values: [("card_last4", 0, "4821")])
                == "a [CARD_LAST4_1]\nb\n")
    }

    @Test func `a JSON string stays one, whatever escapes the value touches`() throws {
        #expect(
            try redact(
                #"{"text":"«I\u2019m \"Ana \ud83d\ude00 L\u00f3pez\"\n\/»"}"#, writing: .jsonString, turns: [[0]],
                values: [("person_name", 0, "Ana 😀 López")])
                == #"{"text":"I\u2019m \"[PERSON_NAME_1]\"\n\/"}"#)
    }

    @Test func `a value that begins or ends with an escape takes all of it`() throws {
        #expect(
            try redact(
                #"["«\u4e94\u56db!»"]"#, writing: .jsonString, turns: [[0]], values: [("card_cvv", 0, "五四")])
                == #"["[CARD_CVV_1]!"]"#)
    }

    @Test func `a JSON number becomes a string`() throws {
        #expect(
            try redact(
                #"{"phone":«12135550142»,"n":1}"#, writing: .jsonNumber, turns: [],
                values: [], asides: [(0, "2135550142", "[PHONE_NUMBER_1]")])
                == #"{"phone":"[PHONE_NUMBER_1]","n":1}"#)
    }

    @Test func `a quoted cell keeps its doubled quotes`() throws {
        #expect(
            try redact(
                "id,text\r\n1,\"«say \"\"4821\"\", ok»\"\r\n", writing: .csvCell, turns: [[0]],
                values: [("card_last4", 0, "4821")])
                == "id,text\r\n1,\"say \"\"[CARD_LAST4_1]\"\", ok\"\r\n")
    }

    @Test func `a bare cell and markup`() throws {
        #expect(
            try redact(
                "1,«4821»,x\n", writing: .bareCell(separator: UInt8(ascii: ",")), turns: [[0]],
                values: [("card_last4", 0, "4821")]) == "1,[CARD_LAST4_1],x\n")
        #expect(
            try redact(
                "<v Ana>«A&amp;B &#52;821»</v>", writing: .markup, turns: [[0]], values: [("card_last4", 0, "4821")])
                == "<v Ana>A&amp;B [CARD_LAST4_1]</v>")
    }

    @Test func `bytes that two fields share are replaced once`() throws {
        #expect(
            try redact(
                "«Ana Lopez»: hi\n", writing: .plain, turns: [[0]], values: [("person_name", 0, "Ana Lopez")],
                asides: [(0, "Lopez", "[PERSON_NAME_2]")])
                == "[PERSON_NAME_1]: hi\n")
    }

    @Test func `ranges that overlap in part become one`() throws {
        let (document, ranges) = fields(in: "«abcdef»")
        let conversation = Conversation(
            id: "c", source: "a", participants: [Participant(role: .customer)],
            turns: [Turn(participant: 0, fields: [Field(range: ranges[0], writing: .plain)], in: document)])
        let found = [value("email", 1..<4), value("ssn", 3..<5)]
        let edits = Redactor.edits(for: [understanding(of: conversation, values: found)], in: document)
        #expect(edits == [Edit(range: 1..<5, replacement: Array("[EMAIL_1]".utf8))])
    }

    @Test func `edits of several conversations come by position`() throws {
        let (document, ranges) = fields(in: "«4821»\n«4821»\n")
        let conversations = ranges.reversed().map { range in
            Conversation(
                id: "c", source: "a", participants: [Participant(role: .customer)],
                turns: [Turn(participant: 0, fields: [Field(range: range, writing: .plain)], in: document)])
        }
        let understandings = conversations.map { understanding(of: $0, values: [value("card_last4", 0..<4)]) }
        #expect(Redactor.edits(for: understandings, in: document).map(\.range) == [0..<4, 5..<9])
    }
}

@Suite struct PlaceholderTests {
    @Test(arguments: [
        ("a «PIN_1» b", false), ("a [«PIN_1»] b", true), ("a «[PIN_1]» b", true), ("a «[PIN_1] b»", false),
        ("«a [PIN_1]»", false), ("[PIN_1]«a»", false), ("[PIN_«1»]", true),
    ]) func `a range is told to lie within a placeholder`(marked: String, isWithin: Bool) {
        let parts = marked.split(separator: "«", omittingEmptySubsequences: false)
        let inner = parts[1].split(separator: "»", omittingEmptySubsequences: false)
        let text = Array((parts[0] + inner[0] + inner[1]).utf8)
        let start = parts[0].utf8.count
        #expect(Placeholder.covers(start..<(start + inner[0].utf8.count), in: text) == isWithin)
    }
}
