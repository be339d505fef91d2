import Testing

@testable import Formats
@testable import Transcripts

@Suite struct WebVTTTests {
    private let format = WebVTT()

    @Test func `Teams voices, ids and entities are read, and captions of one speaker are one turn`() throws {
        let text = """
            \u{FEFF}WEBVTT

            0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/91-0
            00:00:03.920 --> 00:00:06.120
            <v Ana Ruiz>Q &amp; A,
            my PIN</v>

            0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/92-0
            00:00:07.000 --> 00:00:08.000 align:start
            <v Ana Ruiz>is 4821.

            NOTE checked

            00:00:09.000 --> 00:00:10.000
            <v.loud Ben (Agent)>Hi</v> <v Ana Ruiz>Hey</v>
            """.replacing("\n", with: "\r\n")
        #expect(recognise(document(text))?.id == "webvtt")
        let reading = try Reading(text, as: format)
        let conversation = try reading.conversation
        #expect(conversation.channel == .call)
        #expect(
            reading.script(conversation) == [
                "customer/Ana Ruiz: Q & A,\r\nmy PIN is 4821.", "agent/Ben: Hi", "customer/Ana Ruiz: Hey",
            ])
        #expect(reading.pieces(conversation) == [["Q &amp; A,\r\nmy PIN", "is 4821."], ["Hi"], ["Hey"]])
        #expect(conversation.turns.map(\.start) == [3.92, 9, 9])
        #expect(reading.names(conversation) == ["0=Ana Ruiz", "0=Ana Ruiz", "1=Ben", "0=Ana Ruiz"])
        #expect(reading.asides(conversation) == ["WEBVTT", "NOTE checked"])
    }

    @Test func `Zoom captions have the name before a colon, and a time before one is no name`() throws {
        let reading = try Reading(
            """
            WEBVTT

            1
            00:00:00.050 --> 00:00:01.000
            Ben Poe: Hello.

            2
            00:00:02.050 --> 00:00:03.000
            Ana Ruiz: The agenda:

            3
            00:00:04.050 --> 00:00:05.000
            10:30 Meeting: nothing

            4
            00:00:06.050 --> 00:00:07.000
            Ben Poe: Bye.
            """, as: format)
        let conversation = try reading.conversation
        #expect(
            reading.script(conversation) == [
                "unknown/Ben Poe: Hello.", "unknown/Ana Ruiz: The agenda: 10:30 Meeting: nothing",
                "unknown/Ben Poe: Bye.",
            ])
        #expect(conversation.turns.map(\.start) == [0.05, 2.05, 6.05])
    }

    @Test func `tags within a caption are no text, and the words around them touch`() throws {
        let reading = try Reading(
            "WEBVTT\n\n00:16.500 --> 00:18.500\nMy <00:17.500>PIN <c.yellow>is 48</c><i>21</i>, 3 < 5\n", as: format)
        let conversation = try reading.conversation
        #expect(conversation.turns.map(\.string) == ["My PIN is 4821, 3 < 5"])
        #expect(reading.pieces(conversation) == [["My ", "PIN ", "is 48", "21", ", 3 < 5"]])
        #expect(conversation.turns[0].pieces.map(\.start) == [0, 3, 7, 12, 14])
    }

    @Test func `several speakers in one caption are several turns`() throws {
        let reading = try Reading(
            "WEBVTT\n\n00:01.000 --> 00:02.000\n- Agent: Hi.\n- Customer: Hello,\nyou.\n", as: format)
        #expect(reading.script(try reading.conversation) == ["agent: Hi.", "customer: Hello,\nyou."])
    }

    @Test(arguments: [
        (
            "1 \"Ana Ruiz\" (3920343)", "2 \"Ben Poe\" (39)",
            ["unknown/Ana Ruiz: Hi", "unknown/Ben Poe: Yo", "unknown/Ana Ruiz: Bye"]
        ),
        ("agent", "customer", ["agent: Hi", "customer: Yo", "agent: Bye"]),
        ("Ana Ruiz", "2", ["unknown/Ana Ruiz: Hi Yo Bye"]),
        ("intro", "middle", ["unknown: Hi Yo Bye"]),
    ])
    func `an id names the speaker only when it clearly does`(first: String, second: String, script: [String]) throws {
        let third = first == "intro" ? "end" : first
        let reading = try Reading(
            "WEBVTT\n\n\(first)\n00:01.000 --> 00:02.000\nHi\n\n\(second)\n00:02.000 --> 00:03.000\nYo\n\n"
                + "\(third)\n00:03.000 --> 00:04.000\nBye\n", as: format)
        #expect(reading.script(try reading.conversation) == script)
    }

    @Test func `captions without speakers are parted after questions`() throws {
        let reading = try Reading(
            "WEBVTT\n\n00:01.000 --> 00:02.000\nHi. What is\n\n00:02.000 --> 00:03.000\nyour PIN?\n\n"
                + "00:03.000 --> 00:04.000\n4821\n", as: format)
        let conversation = try reading.conversation
        #expect(reading.script(conversation) == ["unknown: Hi. What is your PIN?", "unknown: 4821"])
        #expect(conversation.turns.map(\.start) == [1, 3])
    }

    @Test func `styles, regions and notes are asides`() throws {
        let reading = try Reading(
            "WEBVTT - a call\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE a --> b\n\n"
                + "00:01.000 --> 00:02.000\nHi\n", as: format)
        #expect(
            reading.asides(try reading.conversation) == [
                "WEBVTT - a call\nKind: captions", "STYLE\n::cue { color: red }", "REGION\nid:a", "NOTE a --> b",
            ])
    }

    @Test func `a blank line within a caption and a missing one between captions do no harm`() throws {
        let reading = try Reading(
            "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nAgent: Hi\n\nthere\n\n2\n00:02.000 --> 00:03.000\nCustomer: Yo\n"
                + "3\n00:03.000 --> 00:04.000\nAgent: Bye\n", as: format)
        let conversation = try reading.conversation
        #expect(
            conversation.turns.map { $0.string.split(separator: "\n").joined(separator: "|") } == [
                "Hi|there", "Yo", "Bye",
            ])
    }

    @Test func `a caption whose times are broken is a problem and the others are read`() throws {
        let reading = try Reading(
            "WEBVTT\n\n00:xx.000 --> 00:02.000\nlost\n\n00:02.000 --> 00:03.000\nkept\n", as: format)
        #expect(try reading.conversation.turns.map(\.string) == ["kept"])
        #expect(
            reading.transcript.problems.map(\.description) == [
                "a.txt:3: error: the times of this caption cannot be read; mend or remove it"
            ])
        #expect(reading.transcript.unread.map(reading.raw) == ["00:xx.000 --> 00:02.000\nlost"])
    }

    @Test func `a file without captions says so`() {
        #expect(throws: Problem(path: "a.txt", what: "holds no captions", remedy: "export the call again")) {
            try format.read(document("WEBVTT\n"))
        }
    }

    @Test(arguments: [("WEBVTT\n", true), ("WEBVTT - x\n", true), ("WEBVTT", true), ("WEBVTTX", false), ("x", false)])
    func `the first line tells`(text: String, isWebVTT: Bool) {
        #expect(format.recognises(document(text)) == isWebVTT)
    }
}

@Suite struct SubRipTests {
    @Test(arguments: ["\n", "\r\n"]) func `numbers and times are no text`(newline: String) throws {
        let text =
            "1\n00:00:00,500 --> 00:00:07,000\nAgent: <i>Hi</i> &amp;\nyou.\n\n2\n00:00:07,000 --> 00:00:11,890\nCustomer: Hello.\n"
            .replacing("\n", with: newline)
        #expect(recognise(document(text))?.id == "srt")
        let reading = try Reading(text, as: SubRip())
        let conversation = try reading.conversation
        #expect(reading.script(conversation) == ["agent: Hi &amp;\(newline)you.", "customer: Hello."])
        #expect(conversation.turns.map(\.start) == [0.5, 7])
        #expect(reading.pieces(conversation) == [["Hi", " &amp;\(newline)you."], ["Hello."]])
    }

    @Test func `captions without numbers are recognised`() {
        #expect(SubRip().recognises(document("\n00:00:00,500 --> 00:00:07,000\nHi\n")))
    }

    @Test(arguments: ["1\n2\n3", "1. First\n00:00:01,000 --> 00:00:02,000", "00:00:07\nHi", ""])
    func `other texts with numbers and times are not`(text: String) {
        #expect(!SubRip().recognises(document(text)))
    }
}
