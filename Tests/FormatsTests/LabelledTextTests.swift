import Testing

@testable import Formats
@testable import Transcripts

/// Each way in which transcripts write who speaks.
@Suite struct LabelStyleTests {
    struct Style: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let script: [String]
        var names: [String] = []
        var starts: [Double?]?
    }

    static let styles = [
        Style(
            testDescription: "roles", text: "Agent: Hi there.\n\nCustomer: My PIN?\n",
            script: ["agent: Hi there.", "customer: My PIN?"]),
        Style(
            testDescription: "role and name", text: "Agent (Ben): Hi.\nCustomer (Ana): Hello.",
            script: ["agent/Ben: Hi.", "customer/Ana: Hello."], names: ["0=Ben", "1=Ana"]),
        Style(
            testDescription: "name and role", text: "Ben (Agent): Hi.\nAna Ruiz (Customer): Hello.",
            script: ["agent/Ben: Hi.", "customer/Ana Ruiz: Hello."], names: ["0=Ben", "1=Ana Ruiz"]),
        Style(
            testDescription: "role before the name", text: "Agent Ben: Hi.\nCustomer Ana: Hello.\nAgent Ben: Bye.",
            script: ["agent/Ben: Hi.", "customer/Ana: Hello.", "agent/Ben: Bye."], names: ["0=Ben", "1=Ana", "0=Ben"]),
        Style(
            testDescription: "role behind a dash", text: "Ben - Agent: Hi.\nAna - Customer: Hello.",
            script: ["agent/Ben: Hi.", "customer/Ana: Hello."], names: ["0=Ben", "1=Ana"]),
        Style(
            testDescription: "bold capitals", text: "**AGENT (BEN):** Hi.\n**CUSTOMER (ANA):** Hello.",
            script: ["agent/BEN: Hi.", "customer/ANA: Hello."], names: ["0=BEN", "1=ANA"]),
        Style(
            testDescription: "bold up to the colon", text: "**Agent**: Hi.\n**Customer**: *Hello* you.",
            script: ["agent: Hi.", "customer: *Hello* you."]),
        Style(
            testDescription: "bold around the line", text: "**Agent: Hi.**\n**Customer: Hello.**",
            script: ["agent: Hi.", "customer: Hello."]),
        Style(
            testDescription: "bold in a list", text: "- **Agent:** Hi.\n- **Customer:** Hello.",
            script: ["agent: Hi.", "customer: Hello."]),
        Style(
            testDescription: "time in brackets", text: "[00:05:32] Alice: Hi.\n[00:05:40] Bob: Hello.",
            script: ["unknown/Alice: Hi.", "unknown/Bob: Hello."], names: ["0=Alice", "1=Bob"], starts: [332, 340]),
        Style(
            testDescription: "time in the label", text: "**Sarah (00:00):** Hi.\n**Agent (00:07):** Hello.",
            script: ["customer/Sarah: Hi.", "agent: Hello."], names: ["0=Sarah"], starts: [0, 7]),
        Style(
            testDescription: "columns",
            text: "00:05:32  Alice  Hi there.\n00:05:40\tBob\tHello.\n00:05:50  Alice  Bye.",
            script: ["unknown/Alice: Hi there.", "unknown/Bob: Hello.", "unknown/Alice: Bye."],
            names: ["0=Alice", "1=Bob", "0=Alice"], starts: [332, 340, 350]),
        Style(
            testDescription: "name and time alone",
            text: "Alice 0:49\nHi there.\n\nBob (1:02)\nHello.\n\nAlice 1:10\nBye.",
            script: ["unknown/Alice: Hi there.", "unknown/Bob: Hello.", "unknown/Alice: Bye."],
            names: ["0=Alice", "1=Bob", "0=Alice"], starts: [49, 62, 70]),
        Style(
            testDescription: "times of day", text: "[2:59:58 PM] Agent: Hi.\n[3:00:03 PM] Customer: Hello.",
            script: ["agent: Hi.", "customer: Hello."], starts: [0, 5]),
        Style(
            testDescription: "day and time",
            text: "2024-05-06 23:59:58 Agent: Hi.\n2024-05-07 00:00:03 Customer: Hello.",
            script: ["agent: Hi.", "customer: Hello."], starts: [0, 5]),
        Style(
            testDescription: "Chinese", text: "客服：您好，请讲。\n用户: 我要补卡\n坐席（小李）：好的\n",
            script: ["agent/小李: 您好，请讲。", "customer: 我要补卡", "agent/小李: 好的"], names: ["0=小李"]),
        Style(
            testDescription: "Chinese name after the role", text: "客服小李：您好\n用户：你好\n客服小李：请讲",
            script: ["agent/小李: 您好", "customer: 你好", "agent/小李: 请讲"], names: ["0=小李", "0=小李"]),
        Style(
            testDescription: "Chinese names", text: "小李：您好\n张伟：你好\n小李：请讲\n张伟：补卡",
            script: ["unknown/小李: 您好", "unknown/张伟: 你好", "unknown/小李: 请讲", "unknown/张伟: 补卡"],
            names: ["0=小李", "1=张伟", "0=小李", "1=张伟"]),
        Style(
            testDescription: "Spanish", text: "Asesora (Rocío): Hola.\nCliente: Buenas.\nSistema: Chat terminado",
            script: ["agent/Rocío: Hola.", "customer: Buenas.", "system: Chat terminado"], names: ["0=Rocío"]),
        Style(
            testDescription: "machine", text: "IVR: Press 1.\nCaller: One.\nRep: Hi.",
            script: ["bot: Press 1.", "customer: One.", "agent: Hi."]),
        Style(
            testDescription: "numbered",
            text: "Agent 1: Hi.\nCustomer: Yes?\nAgent 2: Hello.\nAgent 1: Bye.\nAgent 2: Bye.",
            script: ["agent: Hi.", "customer: Yes?", "agent: Hello.", "agent: Bye.", "agent: Bye."]),
        Style(
            testDescription: "role at first mention",
            text: "Customer (Juan): Hi.\nAgent (Mia): Hello.\nJuan: Help.\nMia: Sure.",
            script: ["customer/Juan: Hi.", "agent/Mia: Hello.", "customer/Juan: Help.", "agent/Mia: Sure."],
            names: ["0=Juan", "1=Mia", "0=Juan", "1=Mia"]),
        Style(
            testDescription: "no space after the colon", text: "agent:hi\ncustomer:hello",
            script: ["agent: hi", "customer: hello"]),
        Style(
            testDescription: "nicks in small letters", text: "ben: hi\nana: hello\nben: ok\nana: bye",
            script: ["unknown/ben: hi", "unknown/ana: hello", "unknown/ben: ok", "unknown/ana: bye"],
            names: ["0=ben", "1=ana", "0=ben", "1=ana"]),
    ]

    @Test(arguments: styles) func `speakers, names and texts are told apart`(style: Style) throws {
        for newline in ["\n", "\r\n"] {
            for mark in ["", "\u{FEFF}"] {
                let text = mark + style.text.replacing("\n", with: newline)
                #expect(recognise(document(text))?.id == "labelled-text")
                let reading = try Reading(text, as: LabelledText())
                let conversation = try reading.conversation
                #expect(reading.script(conversation) == style.script)
                #expect(reading.names(conversation) == style.names)
                if let starts = style.starts { #expect(conversation.turns.map(\.start) == starts) }
            }
        }
    }
}

@Suite struct LabelledTextTests {
    private func read(_ text: String) throws -> (Reading, Conversation) {
        let reading = try Reading(text, as: LabelledText())
        return (reading, try reading.conversation)
    }

    @Test func `lines without a label go on the turn before, as one field`() throws {
        let (reading, conversation) = try read("Agent: Two ways:\n1. In the app\n\n2. By phone \n\nCustomer: OK\n")
        #expect(reading.pieces(conversation) == [["Two ways:\n1. In the app\n\n2. By phone"], ["OK"]])
    }

    @Test func `a time line parts the pieces of a turn and dates the next one`() throws {
        let (reading, conversation) = try read(
            "00:00:00\n\nAgent: Hi.\n\n00:00:07\nStill me.\n\n[0:12]\nCustomer: Hi.\n")
        #expect(reading.pieces(conversation) == [["Hi.", "Still me."], ["Hi."]])
        #expect(conversation.turns.map(\.string) == ["Hi. Still me.", "Hi."])
        #expect(conversation.turns.map(\.start) == [0, 12])
    }

    @Test func `headers, headings and stage directions are asides`() throws {
        let (reading, conversation) = try read(
            """
            # Call 17
            Date: 2024-05-06
            Duration: 12 minutes
            -------
            [Phone rings]
            Agent: Hello?
            *[typing]*
            Customer: Hi. [pause] It broke.
            **Later**
            (A few moments later)
            Agent: Sure.
            End of call.
            Word count: 12
            """)
        #expect(
            reading.asides(conversation) == [
                "# Call 17", "Date: 2024-05-06", "Duration: 12 minutes", "[Phone rings]", "*[typing]*", "**Later**",
                "(A few moments later)", "End of call.", "Word count: 12",
            ])
        #expect(conversation.turns.map(\.string) == ["Hello?", "Hi. [pause] It broke.", "Sure."])
        #expect(conversation.startedAt == "2024-05-06")
    }

    @Test(arguments: [
        "Transcript of Call between Ana (Customer) and Ben (Agent)\n",
        "Participants:\nCustomer (Ana)\nAgent (Ben)\n",
        "Call between Agent Ben and Customer Ana:\n",
        "Participants: Ana (Customer), Ben (Customer Service Representative)\n",
        "Ben - Agent\nAna - Customer\n",
        "Agent Name: Ben\nCustomer Name: Ana\n",
    ])
    func `a header says who is who`(header: String) throws {
        let (reading, conversation) = try read("\(header)\nBen: Hi.\nAna: Hello.\nBen: Bye.\nAna: Bye.\n")
        #expect(reading.script(conversation).prefix(2) == ["agent/Ben: Hi.", "customer/Ana: Hello."])
    }

    @Test func `a line of the header that only looks like a turn names a participant`() throws {
        let (reading, conversation) = try read(
            "*Agent:* Ben  \n*Customer:* Ana\n\n**Ana:** Hi.\n**Ben:** Yes?\n**Ana:** Bye.")
        #expect(reading.script(conversation) == ["customer/Ana: Hi.", "agent/Ben: Yes?", "customer/Ana: Bye."])
        #expect(reading.names(conversation) == ["0=Ben", "1=Ana", "1=Ana", "0=Ben", "1=Ana"])
    }

    @Test func `of two who speak, the one without a role is the counterpart`() throws {
        let (reading, conversation) = try read("Agent: Hi.\nLuis: Hello.\nAgent: Yes?\nLuis: Bye.")
        #expect(Set(reading.script(conversation).map { $0.prefix(8) }) == ["agent: H", "customer", "agent: Y"])
        #expect(conversation.participants == [Participant(role: .agent), Participant(role: .customer, name: "Luis")])
    }

    @Test func `a role at first and names after it: who answers is the other side`() throws {
        let (reading, conversation) = try read(
            "Operator: Hi, I am Ben.\nAna: Hello.\nBen: Sure.\nAna: Thanks.\nBen: Bye.")
        #expect(
            reading.script(conversation) == [
                "agent/Ben: Hi, I am Ben.", "customer/Ana: Hello.", "agent/Ben: Sure.", "customer/Ana: Thanks.",
                "agent/Ben: Bye.",
            ])
        #expect(reading.names(conversation) == ["1=Ana", "0=Ben", "1=Ana", "0=Ben"])
    }

    @Test func `an organisation's representative and later a name are one`() throws {
        let (_, conversation) = try read(
            "Acme Inc. Representative: Hi.\nCustomer (Ana): Hello.\nBen: Sure.\nCustomer (Ana): Bye.\nBen: Bye.")
        #expect(
            conversation.participants == [
                Participant(role: .agent, name: "Ben"), Participant(role: .customer, name: "Ana"),
            ])
        #expect(conversation.turns.map(\.participant) == [0, 1, 0, 1, 0])
    }

    @Test func `a colon in prose makes no speaker`() throws {
        let (_, conversation) = try read(
            """
            Agent: Here it is.
            Note: bring your ID.
            Option 1: the small plan.
            My options are: two.
            https://example.com/a
            10:30 Meeting: agenda
            Customer ID: 5550142
            Total: $13
            Customer: Thanks: bye.
            Agent: Bye.
            """)
        #expect(conversation.turns.count == 3)
        #expect(conversation.participants.count == 2)
        #expect(conversation.turns[1].string == "Thanks: bye.")
    }

    @Test func `a speaker who speaks once counts when every line has a label`() throws {
        let (reading, conversation) = try read("Ben: Hi.\nAna: Hello.\nMark Poe: I take over.\nBen: OK.\nAna: OK.")
        #expect(reading.script(conversation)[2] == "unknown/Mark Poe: I take over.")
    }

    @Test func `a label that is cut off leaves no empty turn`() throws {
        let (reading, conversation) = try read("Ben (Agent): Hi.\nAna (Customer): Hello.\nBen (Agent):")
        #expect(conversation.turns.count == 2)
        #expect(reading.names(conversation) == ["0=Ben", "1=Ana", "0=Ben"])
    }

    @Test func `fields cover every letter but those of role words and times`() throws {
        let text = """
            Call of Ana
            Date: today
            [00:01] Agent (Ben): Hi.
            going on
            [00:05] Customer (Ana): My number is 213-555-0142.
            (pause)
            End of call
            """
        let (reading, conversation) = try read(text)
        let ranges = (conversation.turns.flatMap { $0.pieces.map(\.field) } + conversation.asides.map(\.field)).map(
            \.range)
        let covered = Set(ranges.joined())
        let rest = reading.document.bytes.indices.filter { !covered.contains($0) }.map { reading.document.bytes[$0] }
        let words = String(decoding: rest, as: UTF8.self).split { !$0.isLetter }
        #expect(words == ["Agent", "Customer"])
    }

    @Test func `fields do not overlap`() throws {
        for style in LabelStyleTests.styles {
            let (_, conversation) = try read(style.text)
            let fields = conversation.turns.flatMap { $0.pieces.map(\.field) } + conversation.asides.map(\.field)
            let ranges = fields.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        }
    }

    @Test(arguments: [
        "I called twice. The answer: no.\nThen I gave up.\nIt was Monday.",
        "Pros: cheap\nIt works well enough.\nCons: slow\nSo I left, and that was that.\nThe end.",
        "just words",
    ])
    func `prose is not labelled text`(text: String) {
        #expect(!LabelledText().recognises(document(text)))
        #expect(recognise(document(text))?.id == "plain-text")
    }
}
