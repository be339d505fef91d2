import Testing

@testable import Formats
@testable import Transcripts

@Suite struct PlainTextTests {
    private func turns(_ text: String) throws -> [String] {
        try Reading(text, as: PlainText()).conversation.turns.map(\.string)
    }

    @Test func `a turn ends after a question`() throws {
        #expect(
            try turns("Hi, how are you? Fine. And you?! \"Well?\" Good.") == [
                "Hi, how are you?", "Fine. And you?!", "\"Well?\"", "Good.",
            ])
        #expect(try turns("您好。请问您的卡号？四八二一。好的") == ["您好。请问您的卡号？", "四八二一。好的"])
    }

    @Test func `a turn ends at a blank line`() throws {
        #expect(try turns("One\ntwo.\n\n \nThree.\r\n\r\nFour") == ["One\ntwo.", "Three.", "Four"])
    }

    @Test func `a long turn ends at the end of a sentence`() throws {
        let sentence = "This costs $1.50 at Acme Inc.'s shop, says example.com. "
        let found = try turns(String(repeating: sentence, count: 12))
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.hasSuffix("example.com.") })
    }

    @Test func `nothing but white space lies outside the turns`() throws {
        let text = "\u{FEFF} A? B.\n\nC！ D"
        let reading = try Reading(text, as: PlainText())
        let conversation = try reading.conversation
        let covered = Set(conversation.turns.flatMap { $0.pieces.map(\.field.range) }.joined())
        let rest = reading.document.bytes.indices.dropFirst(3).filter { !covered.contains($0) }
        #expect(rest.allSatisfy { [0x20, 0x0A].contains(reading.document.bytes[$0]) })
        #expect(conversation.participants == [Participant(role: .unknown)])
    }

    @Test(arguments: ["{\"messages\": []}", "<html>", "12 34 56 78\n90 12", "----"])
    func `data is not prose`(text: String) {
        #expect(recognise(document(text)) == nil)
    }
}
