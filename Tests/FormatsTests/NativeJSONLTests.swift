import Testing

@testable import Formats
@testable import Transcripts

@Suite struct NativeJSONLTests {
    private let format = NativeJSONL()

    @Test func `a line is a conversation with its turns in order`() throws {
        let reading = try Reading(
            """
            {"conversation_id": "c-1", "channel": "chat", "language": "en", "started_at": "2024-05-06T07:08:09Z", \
            "turns": [{"speaker": "agent", "name": "Ben", "text": "Hi, I\\u2019m Ben.", "start": 1.5}, \
            {"speaker": "customer", "text": "PIN is \\"4821\\""}]}

            {"conversation_id": "c-2", "turns": []}
            """, as: format)
        let first = try #require(reading.transcript.conversations.first)
        #expect(reading.transcript.conversations.map(\.id) == ["c-1", "c-2"])
        #expect(first.channel == .chat)
        #expect(first.language == "en")
        #expect(first.startedAt == "2024-05-06T07:08:09Z")
        #expect(reading.script(first) == ["agent/Ben: Hi, I’m Ben.", #"customer: PIN is "4821""#])
        #expect(first.turns.map(\.start) == [1.5, nil])
        #expect(reading.pieces(first) == [["Hi, I\\u2019m Ben."], [#"PIN is \"4821\""#]])
        #expect(reading.names(first) == ["0=Ben"])
        let value = first.turns[1].pieces[0].field.documentRange(of: 8..<12, in: reading.document)
        #expect(reading.raw(value) == "4821")
    }

    @Test func `a broken line is a problem and the others are read`() throws {
        let reading = try Reading(
            """
            {"conversation_id": "c-1", "turns": [{"speaker": "agent", "text": "a"}]}
            {"conversation_id": "c-2", "turns": [{"speaker" "agent"}]}
            {"conversation_id": "c-3"}
            {"conversation_id": "c-4", "turns": [{"speaker": "agent", "text": 5}]}
            [1]
            {"conversation_id": "c-5", "turns": [{"speaker": "agent", "text": "b"}]}
            """, as: format)
        #expect(reading.transcript.conversations.map(\.id) == ["c-1", "c-5"])
        #expect(
            reading.transcript.problems.map(\.description) == [
                "a.txt:2: error: not valid JSON at byte 48 of the line: a colon is due; mend or remove this line",
                "a.txt:3: error: not as Parley JSONL is written, a JSON object a line, each with an array `turns`; mend or remove this line",
                "a.txt:4: error: the text of turn 0 is not a string; mend or remove this line",
                "a.txt:5: error: not a JSON object; mend or remove this line",
            ])
        #expect(reading.transcript.unread.map(reading.raw).map { $0.prefix(24) }.count == 4)
        #expect(
            reading.raw(reading.transcript.unread[0]) == #"{"conversation_id": "c-2", "turns": [{"speaker" "agent"}]}"#)
    }

    @Test func `every other string and every long number is an aside, ids and roles are not`() throws {
        let reading = try Reading(
            """
            {"conversation_id": "c-1", "email": "ana@example.com", "phone": 2135550142, "count": 12, \
            "turns": [{"speaker": "customer", "text": "hi", "words": [{"word": "hi", "score": 0.5}]}], \
            "gold": {"values": [{"text": "4821"}]}, "ok": true, "none": null, "": ""}
            """, as: format)
        let conversation = try reading.conversation
        #expect(reading.asides(conversation) == ["ana@example.com", "2135550142", "hi", "4821"])
        #expect(conversation.asides.map(\.field.writing) == [.jsonString, .jsonNumber, .jsonString, .jsonString])
    }

    @Test func `speakers' words mean what they mean in labels, other words are names`() throws {
        let reading = try Reading(
            """
            {"turns": [{"speaker": "Representative", "text": "a"}, {"speaker": "用户", "text": "b"}, \
            {"speaker": "IVR", "text": "c"}, {"speaker": "Ana Ruiz", "text": "d"}, {"text": "e"}]}
            """, as: format)
        let conversation = try reading.conversation
        #expect(
            reading.script(conversation).map { $0.split(separator: ":")[0] } == [
                "agent", "customer", "bot", "unknown/Ana Ruiz", "unknown/Ana Ruiz",
            ])
        #expect(reading.names(conversation) == ["3=Ana Ruiz"])
        #expect(conversation.id == "a.txt")
    }

    @Test func `two agents with names are two participants, and a nameless turn is the latest one's`() throws {
        let reading = try Reading(
            """
            {"turns": [{"speaker": "agent", "name": "Ben", "text": "a"}, {"speaker": "agent", "name": "Mia", "text": "b"}, \
            {"speaker": "agent", "text": "c"}, {"speaker": "agent", "name": "Ben", "text": "d"}]}
            """, as: format)
        #expect(
            reading.script(try reading.conversation) == [
                "agent/Ben: a", "agent/Mia: b", "agent/Mia: c", "agent/Ben: d",
            ])
    }

    @Test func `a turn without text keeps its number`() throws {
        let reading = try Reading(
            #"{"turns": [{"speaker": "agent"}, {"speaker": "agent", "text": null}, {"speaker": "agent", "text": "c"}]}"#,
            as: format)
        #expect(try reading.conversation.turns.map(\.string) == ["", "", "c"])
    }

    @Test func `of two texts in a turn the last is read and the first is an aside`() throws {
        let reading = try Reading(#"{"turns": [{"speaker": "agent", "text": "old", "text": "new"}]}"#, as: format)
        let conversation = try reading.conversation
        #expect(conversation.turns.map(\.string) == ["new"])
        #expect(reading.asides(conversation) == ["old"])
    }

    @Test(arguments: ["\n", "\r\n"])
    func `one object over several lines is read, whatever ends them`(newline: String) throws {
        let text = #"{|  "conversation_id": "c-1",|  "turns": [|    {"speaker": "agent", "text": "a"}|  ]|}|"#
            .replacing("|", with: newline)
        #expect(format.recognises(document(text)))
        let reading = try Reading(text, as: format)
        #expect(try reading.conversation.id == "c-1")
        #expect(reading.transcript.problems.isEmpty)
    }

    @Test func `an array of objects is read, conversations without ids are numbered`() throws {
        let reading = try Reading("[\n{\"turns\": []},\n{\"turns\": []},\n{\"x\": 1}\n]", as: format)
        #expect(reading.transcript.conversations.map(\.id) == ["a.txt", "a.txt#2"])
        #expect(reading.transcript.problems.map(\.line) == [4])
    }

    @Test func `a byte order mark and CRLF do no harm`() throws {
        let text = "\u{FEFF}{\"turns\": [{\"speaker\": \"agent\", \"text\": \"a\"}]}\r\n"
        #expect(format.recognises(document(text)))
        #expect(try Reading(text, as: format).conversation.turns.map(\.string) == ["a"])
    }

    @Test func `a file all of which is broken is told with its place`() throws {
        let text = #"{"conversation_id": "c-1", "turns": [{"speaker": "agent", "text": "a"}"#
        let content = Content(document(text))
        #expect(recognise(content) == nil)
        #expect(
            content.fault?.description
                == "a.txt:1: error: not valid JSON at byte 70: the text ends in the middle of a value; the file is cut off; export it again"
        )
    }

    @Test(arguments: [#"{"messages": []}"#, #"{"turns": 3}"#, "Agent: {\"turns\"}", "[]", "{}", ""])
    func `other JSON is left to other formats`(text: String) {
        #expect(!format.recognises(document(text)))
    }
}
