import Testing

@testable import Formats
@testable import Transcripts

@Suite struct DelimitedTextTests {
    private let format = DelimitedText()

    private func problem(_ text: String) -> Problem? {
        do throws(Problem) {
            _ = try format.read(document(text))
            return nil
        } catch {
            return error
        }
    }

    @Test func `rows of one id are one conversation, even between those of others`() throws {
        let reading = try Reading(
            """
            conversation_id,speaker,timestamp,text
            1,agent,2024-05-06 07:00:00,Hi
            2,customer,2024-05-06 07:00:01,"A ""big"" bill, really"
            1,customer,2024-05-06 07:01:30,"PIN 4821
            please"
            """, as: format)
        let conversations = reading.transcript.conversations
        #expect(conversations.map(\.id) == ["1", "2"])
        #expect(conversations.map(\.channel) == [.chat, .chat])
        #expect(conversations.map(\.startedAt) == ["2024-05-06 07:00:00", "2024-05-06 07:00:01"])
        #expect(reading.script(conversations[0]) == ["agent: Hi", "customer: PIN 4821\nplease"])
        #expect(conversations[0].turns.map(\.start) == [0, 90])
        #expect(reading.script(conversations[1]) == [#"customer: A "big" bill, really"#])
        #expect(reading.pieces(conversations[1]) == [[#"A ""big"" bill, really"#]])
        #expect(conversations.map { $0.turns[0].pieces[0].field.writing } == [.bareCell(separator: 0x2C), .csvCell])
        let quoted = conversations[1].turns[0].pieces[0].field.documentRange(of: 2..<7, in: reading.document)
        #expect(reading.raw(quoted) == #"""big"""#)
    }

    @Test(arguments: [",", ";", "\t"]) func `the separator is found`(separator: String) throws {
        let text = "\u{FEFF}Session ID|Role|Message Text\r\n7|Agent|Hi\r\n7|Client|\"Hello\"\r\n".replacing(
            "|", with: separator)
        #expect(recognise(document(text))?.id == "csv")
        let reading = try Reading(text, as: format)
        #expect(reading.script(try reading.conversation) == ["agent: Hi", "customer: Hello"])
    }

    @Test(arguments: [
        "会话ID,角色,时间,内容\n1001,客服,2024-01-02 03:04:05,您好\n1001,用户,2024-01-02 03:04:20,补卡",
        "会话编号,说话人,消息\n1001,客服,您好\n1001,客户,补卡",
        "ticket_id,author,body\n1001,agent,您好\n1001,user,补卡",
        "chat_id,from,message\n1001,Agent:17,您好\n1001,visitor,补卡",
    ])
    func `columns are found by their names`(text: String) throws {
        #expect(format.recognises(document(text)))
        let reading = try Reading(text, as: format)
        let conversation = try reading.conversation
        #expect(conversation.id == "1001")
        #expect(reading.script(conversation) == ["agent: 您好", "customer: 补卡"])
    }

    @Test func `names in speaker cells, name columns and customer columns are participants'`() throws {
        let reading = try Reading(
            """
            speaker,role,text,customer_name,plan
            Ben,agent,Hi,Ana Ruiz,PayGo
            Ana Ruiz,customer,Hello,Ana Ruiz,PayGo
            """, as: format)
        let conversation = try reading.conversation
        #expect(reading.script(conversation) == ["agent/Ben: Hi", "customer/Ana Ruiz: Hello"])
        #expect(reading.names(conversation) == ["0=Ben", "1=Ana Ruiz", "1=Ana Ruiz", "1=Ana Ruiz"])
        #expect(reading.asides(conversation) == ["PayGo", "PayGo"])
        #expect(conversation.id == "a.txt")
    }

    @Test func `a name with its role in a speaker cell is the name's range only`() throws {
        let reading = try Reading("sender,text\nBen (Agent),Hi\n\"客服（小李）\",您好\nAna,Hello\n", as: format)
        let conversation = try reading.conversation
        #expect(reading.script(conversation) == ["agent/Ben: Hi", "agent/小李: 您好", "customer/Ana: Hello"])
        #expect(reading.names(conversation) == ["0=Ben", "1=小李", "2=Ana"])
    }

    @Test(arguments: [
        ("0.5", "3.25", 0.5, 3.25), ("1715000000", "1715000010", 0, 10), ("1715000000000", "1715000010500", 0, 10.5),
        ("10:00:00", "10:00:10", 36000, 36010), ("2024-05-06T07:00:00Z", "2024-05-06T07:00:10Z", 0, 10),
        ("5/6/2024 1:59:55 PM", "5/6/2024 2:00:05 PM", 0, 10),
    ])
    func `times become seconds`(first: String, second: String, start: Double, end: Double) throws {
        let conversation = try Reading("speaker,time,text\nagent,\(first),a\nuser,\(second),b", as: format).conversation
        #expect(conversation.turns.map(\.start) == [start, end])
    }

    @Test func `rows that begin with the newest are turned round`() throws {
        let conversation = try Reading(
            "speaker,time,text\nagent,2024-05-06 07:00:10,b\nuser,2024-05-06 07:00:00,a", as: format
        ).conversation
        #expect(conversation.turns.map(\.string) == ["a", "b"])
        #expect(conversation.turns.map(\.start) == [0, 10])
        #expect(conversation.startedAt == "2024-05-06 07:00:00")
    }

    @Test func `a channel column says the channel`() throws {
        let reading = try Reading("id,channel,speaker,text\n1,voice,agent,Hi", as: format)
        #expect(try reading.conversation.channel == .call)
    }

    @Test func `a cell that holds a labelled transcript is read as one`() throws {
        let reading = try Reading(
            "id,transcript,plan\n1,\"Agent: Say \"\"hi\"\".\nCustomer: Hi.\nAgent: OK\",A\n2,\"Agent: Yo.\nAna: Hey.\",B\n",
            as: format)
        #expect(reading.transcript.conversations.map(\.id) == ["1", "2"])
        #expect(
            reading.script(reading.transcript.conversations[0]) == ["agent: Say \"hi\".", "customer: Hi.", "agent: OK"])
        #expect(reading.script(reading.transcript.conversations[1]) == ["agent: Yo.", "customer/Ana: Hey."])
        #expect(reading.asides(reading.transcript.conversations[1]) == ["B"])
    }

    @Test func `a table without a text column is told the names that would do`() {
        let text = "call_id,speaker,secret 4821\n1,agent,x"
        #expect(format.recognises(document(text)))
        #expect(
            problem(text)?.description
                == "a.txt:1: error: no column holds what was said; name it text, message, body or content; "
                + "conversation_id, speaker and timestamp are read too")
    }

    @Test func `a quote that never ends is told with its line, and the rows before are read`() throws {
        let reading = try Reading("speaker,text\nagent,hi\nagent,\"two\nlines\n", as: format)
        #expect(try reading.conversation.turns.map(\.string) == ["hi"])
        #expect(
            reading.transcript.problems.map(\.description)
                == ["a.txt:3: error: a quoted cell begins here and never ends; mend the quotes of this row"])
        #expect(reading.transcript.unread == [22..<39])
    }

    @Test func `where no row is before it nothing is read`() {
        #expect(problem("speaker,text\nagent,\"two\nlines\n")?.line == 2)
    }

    @Test func `text after a closing quote is told with its line`() {
        #expect(problem("speaker,text\nagent,\"a\nb\" c\n")?.line == 3)
    }

    @Test func `a row that is too short is a problem and the others are read`() throws {
        let reading = try Reading("speaker,text\nagent,a\nagent\nagent,c,extra\n\n", as: format)
        let conversation = try reading.conversation
        #expect(conversation.turns.map(\.string) == ["a", "c"])
        #expect(reading.asides(conversation) == ["extra"])
        #expect(reading.transcript.problems.map(\.line) == [3])
        #expect(reading.transcript.unread.map(reading.raw) == ["agent\n"])
    }

    @Test(arguments: [
        "Hello, I called, and nobody answered.\nThen, at last, somebody did.",
        "Text, more text\nand so on", "Agent: Hi, there\nCustomer: Yes, hello", "a,b\n1,2", "text\nhello", "",
    ])
    func `prose with commas is no table`(text: String) {
        #expect(!format.recognises(document(text)))
    }
}
