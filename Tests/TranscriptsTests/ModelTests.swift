import Testing

@testable import Transcripts

@Suite struct ModelTests {
    private let document = Document(source: "call.vtt", bytes: Array("one two three".utf8))

    @Test func `pieces of a turn are joined by a space and know their place`() {
        let fields = [Field(range: 0..<3, writing: .plain), Field(range: 4..<7, writing: .plain)]
        let turn = Turn(participant: 0, fields: fields, in: document)
        #expect(turn.string == "one two")
        #expect(turn.pieces.map(\.start) == [0, 4])
        #expect(turn.pieces.map(\.count) == [3, 3])
    }

    @Test func `a piece that touches the one before is joined without a space`() {
        var turn = Turn(participant: 0, fields: [Field(range: 0..<3, writing: .plain)], in: document)
        turn.append(Field(range: 4..<7, writing: .plain), in: document, touching: true)
        #expect(turn.string == "onetwo")
        #expect(turn.pieces.map(\.start) == [0, 3])
    }

    @Test func `text begins after the byte order mark`() {
        #expect(Document(source: "a", bytes: [0xEF, 0xBB, 0xBF, 0x61]).textStart == 3)
        #expect(document.textStart == 0)
    }

    @Test func `lines are counted from 1`() {
        let document = Document(source: "a", bytes: Array("a\nb\r\nc".utf8))
        #expect([0, 2, 5, 99].map(document.line) == [1, 2, 3, 3])
    }

    @Test func `a problem names the place, what is wrong and what to do`() {
        let problem = Problem(path: "chats.jsonl", line: 3, what: "not JSON", remedy: "mend it")
        #expect("\(problem)" == "chats.jsonl:3: error: not JSON; mend it")
        #expect("\(problem.moved(to: "in/chats.jsonl"))" == "in/chats.jsonl:3: error: not JSON; mend it")
    }
}
